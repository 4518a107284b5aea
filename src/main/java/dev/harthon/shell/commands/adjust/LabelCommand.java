package dev.harthon.shell.commands.adjust;

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

/** {@code label KEY=VALUE}: a label of the application. */
public final class LabelCommand extends HarthonCommand {

    private final Desk desk;
    private final SessionEdits edits;
    private final Parameter<Map.Entry<String, String>> pair;

    public LabelCommand(Desk desk, SessionEdits edits) {
        this(desk, edits, Parameter.atLeastOne("name=value", "a label of the application")
                .of(ValueType.keyValue())
                .completing(Names.pairs(() -> desk.session().labels().keySet(), "set already")));
    }

    private LabelCommand(Desk desk, SessionEdits edits, Parameter<Map.Entry<String, String>> pair) {
        super(spec("label")
                .group(Group.ADJUST)
                .purpose("Set labels of the application")
                .parameter(pair)
                .example("label HAPROXY_GROUP=external", "as Marathon-LB wants it")
                .example("label team=search stage=prod", "several at once")
                .seeAlso("label unset", "preview"));
        this.desk = desk;
        this.edits = edits;
        this.pair = pair;
    }

    @Override
    protected ExitCode run(Invocation in) {
        desk.edit(session -> {
            Session changed = session;
            for (Map.Entry<String, String> each : in.all(pair)) {
                changed = edits.label(changed, each.getKey(), each.getValue());
            }
            return changed;
        });
        in.all(pair).forEach(each -> in.out().done("label " + each.getKey() + " = " + each.getValue()));
        return ExitCode.OK;
    }
}
