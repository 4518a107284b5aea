package dev.harthon.shell.commands.target;

import dev.harthon.fault.ExitCode;
import dev.harthon.shell.command.Dialogue;
import dev.harthon.shell.command.Group;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.Invocation;
import dev.harthon.shell.command.Option;
import dev.harthon.shell.command.ValueType;
import dev.harthon.workbench.Clusters;
import dev.harthon.workbench.ClusterTarget;
import dev.harthon.workbench.Desk;
import dev.harthon.workbench.Places;
import dev.harthon.workbench.login.LoginRequest;
import dev.harthon.workbench.login.LoginState;
import dev.harthon.workbench.login.Questions;
import java.nio.file.Path;
import java.util.Set;

/** {@code login}: tells a target who one is, and keeps that for later calls. */
public final class LoginCommand extends HarthonCommand {

    private static final Option<String> UID = Option.value("uid", "name", "the user, or the service account");
    private static final Option<Path> SERVICE_ACCOUNT =
            Option.value("service-account", "file", "its private key in PEM, or the JSON of a service account's secret")
                    .of(ValueType.path(".pem", ".json"));

    private final Clusters clusters;
    private final Places places;
    private final TargetOption target;
    private final SecretOptions password;
    private final SecretOptions token;

    /** @param own the variables of Harthon's own environment */
    public LoginCommand(Desk desk, Clusters clusters, Set<String> own) {
        this(desk, clusters, new TargetOption(desk, clusters), new SecretOptions("password", own),
                new SecretOptions("token", own));
    }

    private LoginCommand(
            Desk desk, Clusters clusters, TargetOption target, SecretOptions password, SecretOptions token) {
        super(spec("login")
                .group(Group.TARGETS)
                .purpose("Log in to a target")
                .detail("What is not given is asked for; a password is not shown. Harthon keeps the token, or the "
                        + "password of --auth basic, in a file that only you can read, never in a session. A secret "
                        + "from a variable, a file or a key is fetched again when the target refuses what came of it.")
                .option(target.option())
                .option(UID)
                .option(password.fromEnv())
                .option(password.file())
                .option(SERVICE_ACCOUNT)
                .option(token.fromEnv())
                .option(token.file())
                .example("login --target prod", "asks for what the target wants")
                .example("login --target prod --uid ci --password-from-env CI_PASSWORD", "as CI does it")
                .example("login --target prod --uid deployer --service-account deployer.pem", "a DC/OS service account")
                .seeAlso("logout", "target add", "target show"));
        this.clusters = clusters;
        this.places = desk.places();
        this.target = target;
        this.password = password;
        this.token = token;
    }

    @Override
    protected ExitCode run(Invocation in) {
        ClusterTarget wanted = target.target(in);
        LoginRequest request = new LoginRequest(
                in.find(UID),
                password.source(in, places),
                token.source(in, places),
                in.find(SERVICE_ACCOUNT).map(places::expand));
        LoginState state = clusters.logins().login(wanted, request, questions(in));
        in.out().done("logged in to " + wanted.name() + state.user().map(user -> " as " + user).orElse("")
                + state.expires().map(end -> ", until " + end).orElse(""));
        state.source().ifPresent(variable ->
                in.out().warn(variable + " is set, and goes before what was kept just now"));
        return ExitCode.OK;
    }

    private static Questions questions(Invocation in) {
        Dialogue dialogue = in.dialogue();
        return new Questions() {
            @Override
            public String ask(String question) {
                return dialogue.ask(question);
            }

            @Override
            public String secret(String question) {
                return dialogue.secret(question);
            }

            @Override
            public void tell(String text) {
                in.out().note(text);
            }
        };
    }
}
