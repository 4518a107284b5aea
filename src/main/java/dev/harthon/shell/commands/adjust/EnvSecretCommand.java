package dev.harthon.shell.commands.adjust;

import dev.harthon.fault.ExitCode;
import dev.harthon.fault.UsageFault;
import dev.harthon.session.SecretSource;
import dev.harthon.session.SessionEdits;
import dev.harthon.shell.command.Group;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.Invocation;
import dev.harthon.shell.command.Option;
import dev.harthon.shell.command.Parameter;
import dev.harthon.workbench.Desk;

/** {@code env secret KEY}: a variable whose value is fetched when it is sent, and never shown. */
public final class EnvSecretCommand extends HarthonCommand {

    private static final Parameter<String> NAME = Parameter.required("name", "the variable of the task");
    private static final Option<String> FROM_ENV =
            Option.value("from-env", "variable", "in a variable of Harthon's own environment");
    private static final Option<String> FROM_FILE = Option.value("from-file", "file", "in a file");

    private final Desk desk;
    private final SessionEdits edits;

    public EnvSecretCommand(Desk desk, SessionEdits edits) {
        super(spec("env secret")
                .group(Group.ADJUST)
                .purpose("Set a variable of the task to a secret")
                .detail("The session keeps only where the secret is. Without an option it is asked for at each deploy. "
                        + "Who may read the application on Marathon can read its variables.")
                .parameter(NAME)
                .option(FROM_ENV)
                .option(FROM_FILE)
                .example("env secret DB_PASSWORD --from-env DB_PASSWORD", "as CI hands it over")
                .example("env secret DB_PASSWORD --from-file ~/.db-password", "from a file of yours")
                .seeAlso("env", "env unset"));
        this.desk = desk;
        this.edits = edits;
    }

    @Override
    protected ExitCode run(Invocation in) {
        if (in.find(FROM_ENV).isPresent() && in.find(FROM_FILE).isPresent()) {
            throw new UsageFault("a secret has one source", "two are given", "keep --from-env or --from-file");
        }
        SecretSource source = in.find(FROM_ENV)
                .<SecretSource>map(SecretSource.FromEnv::new)
                .or(() -> in.find(FROM_FILE).map(SecretSource.FromFile::new))
                .orElseGet(SecretSource.Prompt::new);
        desk.edit(session -> edits.envSecret(session, in.value(NAME), source));
        in.out().done("env " + in.value(NAME) + " = (secret: " + source + ")");
        return ExitCode.OK;
    }
}
