package dev.harthon.shell.commands.adjust;

import dev.harthon.app.SecretNames;
import dev.harthon.fault.ExitCode;
import dev.harthon.session.Session;
import dev.harthon.session.SessionEdits;
import dev.harthon.shell.command.Group;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.Invocation;
import dev.harthon.shell.command.Parameter;
import dev.harthon.shell.command.ValueType;
import dev.harthon.workbench.Desk;
import java.util.Map;

/** {@code env KEY=VALUE}: a variable of the task's environment. */
public final class EnvCommand extends HarthonCommand {

    private final Desk desk;
    private final SessionEdits edits;
    private final Parameter<Map.Entry<String, String>> pair;

    public EnvCommand(Desk desk, SessionEdits edits) {
        this(desk, edits, Parameter.atLeastOne("name=value", "a variable of the task")
                .of(ValueType.keyValue().hinting(around -> "a variable of the task, such as LOG_LEVEL=debug"))
                .completing(Names.pairs(() -> desk.session().env().keySet(), "set already")));
    }

    private EnvCommand(Desk desk, SessionEdits edits, Parameter<Map.Entry<String, String>> pair) {
        super(spec("env")
                .group(Group.ADJUST)
                .purpose("Set variables of the task's environment")
                .detail("The service sees them as they are. The package's own configuration is reached with 'env map'.")
                .parameter(pair)
                .example("env LOG_LEVEL=debug", "one variable")
                .example("env 'JAVA_OPTS=-Xmx1g -Xss1m'", "quotes keep blanks")
                .seeAlso("env map", "env secret", "env list"));
        this.desk = desk;
        this.edits = edits;
        this.pair = pair;
    }

    @Override
    protected ExitCode run(Invocation in) {
        desk.edit(session -> {
            Session changed = session;
            for (Map.Entry<String, String> each : in.all(pair)) {
                changed = edits.envSet(changed, each.getKey(), each.getValue());
            }
            return changed;
        });
        in.all(pair).forEach(each -> tell(each, in));
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
