package dev.harthon.shell.commands.adjust;

import dev.harthon.fault.ExitCode;
import dev.harthon.fault.UsageFault;
import dev.harthon.session.SecretSource;
import dev.harthon.session.SessionEdits;
import dev.harthon.shell.command.Completions;
import dev.harthon.shell.command.Group;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.Invocation;
import dev.harthon.shell.command.Option;
import dev.harthon.shell.command.Parameter;
import dev.harthon.shell.command.ValueType;
import dev.harthon.workbench.Desk;
import java.nio.file.Path;
import java.util.Set;

/** {@code env secret KEY}: a variable whose value is fetched when it is sent, and never shown. */
public final class EnvSecretCommand extends HarthonCommand {

    private static final Option<String> FROM_FILE = Option.value("from-file", "file", "in a file")
            .of(ValueType.path().map(String.class, Path::toString));

    private final Desk desk;
    private final SessionEdits edits;
    private final Parameter<String> name;
    private final Option<String> fromEnv;

    /** @param own the variables of Harthon's own environment */
    public EnvSecretCommand(Desk desk, SessionEdits edits, Set<String> own) {
        this(
                desk,
                edits,
                Parameter.required("name", "the variable of the task").completing(Names.variables(desk)),
                Option.value("from-env", "variable", "in a variable of Harthon's own environment")
                        .completing(Completions.of(() -> own)));
    }

    private EnvSecretCommand(Desk desk, SessionEdits edits, Parameter<String> name, Option<String> fromEnv) {
        super(spec("env secret")
                .group(Group.ADJUST)
                .purpose("Set a variable of the task to a secret")
                .detail("The session keeps only where the secret is. Without an option it is asked for at each deploy. "
                        + "Who may read the application on Marathon can read its variables.")
                .parameter(name)
                .option(fromEnv)
                .option(FROM_FILE)
                .example("env secret DB_PASSWORD --from-env DB_PASSWORD", "as CI hands it over")
                .example("env secret DB_PASSWORD --from-file ~/.db-password", "from a file of yours")
                .seeAlso("env", "env unset"));
        this.desk = desk;
        this.edits = edits;
        this.name = name;
        this.fromEnv = fromEnv;
    }

    @Override
    protected ExitCode run(Invocation in) {
        if (in.find(fromEnv).isPresent() && in.find(FROM_FILE).isPresent()) {
            throw new UsageFault("a secret has one source", "two are given", "keep --from-env or --from-file");
        }
        SecretSource source = in.find(fromEnv)
                .<SecretSource>map(SecretSource.FromEnv::new)
                .or(() -> in.find(FROM_FILE).map(SecretSource.FromFile::new))
                .orElseGet(SecretSource.Prompt::new);
        desk.edit(session -> edits.envSecret(session, in.value(name), source));
        in.out().done("env " + in.value(name) + " = (secret: " + source + ")");
        return ExitCode.OK;
    }
}
