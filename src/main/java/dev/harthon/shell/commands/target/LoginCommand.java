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

/** {@code login}: tells a target who one is, and keeps that for later calls. */
public final class LoginCommand extends HarthonCommand {

    private static final Option<String> UID = Option.value("uid", "name", "the user, or the service account");
    private static final Option<Path> SERVICE_ACCOUNT =
            Option.value("service-account", "file", "its private key in PEM, or the JSON of a service account's secret")
                    .of(ValueType.path(".pem", ".json"));
    private static final SecretOptions PASSWORD = new SecretOptions("password");
    private static final SecretOptions TOKEN = new SecretOptions("token");

    private final Clusters clusters;
    private final Places places;
    private final TargetOption target;

    public LoginCommand(Desk desk, Clusters clusters) {
        this(desk, clusters, new TargetOption(desk, clusters));
    }

    private LoginCommand(Desk desk, Clusters clusters, TargetOption target) {
        super(spec("login")
                .group(Group.TARGETS)
                .purpose("Log in to a target")
                .detail("What is not given is asked for; a password is not shown. Harthon keeps the token, or the "
                        + "password of --auth basic, in a file that only you can read, and never in a session. A secret "
                        + "from a variable, a file or a key is fetched again when the target refuses what came of it.")
                .option(target.option())
                .option(UID)
                .option(PASSWORD.fromEnv())
                .option(PASSWORD.file())
                .option(SERVICE_ACCOUNT)
                .option(TOKEN.fromEnv())
                .option(TOKEN.file())
                .example("login", "asks for what the session's target wants")
                .example("login --target prod --uid ci --password-from-env CI_PASSWORD", "as CI does it")
                .example("login --uid deployer --service-account deployer.pem", "a DC/OS service account")
                .seeAlso("logout", "target add", "target show"));
        this.clusters = clusters;
        this.places = desk.places();
        this.target = target;
    }

    @Override
    protected ExitCode run(Invocation in) {
        ClusterTarget wanted = target.target(in);
        LoginRequest request = new LoginRequest(
                in.find(UID),
                PASSWORD.source(in, places),
                TOKEN.source(in, places),
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
