package dev.harthon.shell.commands.adjust;

import dev.harthon.app.SecretNames;
import dev.harthon.fault.ExitCode;
import dev.harthon.session.Session;
import dev.harthon.session.SessionEdits;
import dev.harthon.shell.command.Group;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.Invocation;
import dev.harthon.shell.command.Parameter;
import dev.harthon.workbench.Desk;
import java.util.Map;

/** {@code env KEY=VALUE}: a variable of the task's environment. */
public final class EnvCommand extends HarthonCommand {

    private static final Parameter<Map.Entry<String, String>> PAIR =
            Parameter.atLeastOne("name=value", "a variable of the task").of(KeyValues.type());

    private final Desk desk;
    private final SessionEdits edits;

    public EnvCommand(Desk desk, SessionEdits edits) {
        super(spec("env")
                .group(Group.ADJUST)
                .purpose("Set variables of the task's environment")
                .detail("The service sees them as they are. The package's own configuration is reached with 'env map'.")
                .parameter(PAIR)
                .example("env LOG_LEVEL=debug", "one variable")
                .example("env 'JAVA_OPTS=-Xmx1g -Xss1m'", "quotes keep blanks")
                .seeAlso("env map", "env secret", "env list"));
        this.desk = desk;
        this.edits = edits;
    }

    @Override
    protected ExitCode run(Invocation in) {
        desk.edit(session -> {
            Session changed = session;
            for (Map.Entry<String, String> pair : in.all(PAIR)) {
                changed = edits.envSet(changed, pair.getKey(), pair.getValue());
            }
            return changed;
        });
        in.all(PAIR).forEach(pair -> tell(pair, in));
        return ExitCode.OK;
    }

    private static void tell(Map.Entry<String, String> pair, Invocation in) {
        boolean secret = SecretNames.soundsSecret(pair.getKey());
        in.out().done("env " + pair.getKey() + (secret ? " is set" : " = " + pair.getValue()));
        if (secret) {
            in.out().warn(pair.getKey() + " looks like a secret, and will be shown and saved as it is; "
                    + "keep it out with: env secret " + pair.getKey() + " --from-env VARIABLE");
        }
    }
}
