package dev.harthon.shell.commands.adjust;

import dev.harthon.fault.ExitCode;
import dev.harthon.session.Session;
import dev.harthon.session.SessionEdits;
import dev.harthon.shell.command.Group;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.Invocation;
import dev.harthon.shell.command.Parameter;
import dev.harthon.workbench.Desk;
import java.util.Map;

/** {@code label KEY=VALUE}: a label of the application. */
public final class LabelCommand extends HarthonCommand {

    private static final Parameter<Map.Entry<String, String>> PAIR =
            Parameter.atLeastOne("name=value", "a label of the application").of(KeyValues.type());

    private final Desk desk;
    private final SessionEdits edits;

    public LabelCommand(Desk desk, SessionEdits edits) {
        super(spec("label")
                .group(Group.ADJUST)
                .purpose("Set labels of the application")
                .parameter(PAIR)
                .example("label HAPROXY_GROUP=external", "as Marathon-LB wants it")
                .example("label team=search stage=prod", "several at once")
                .seeAlso("label unset", "preview"));
        this.desk = desk;
        this.edits = edits;
    }

    @Override
    protected ExitCode run(Invocation in) {
        desk.edit(session -> {
            Session changed = session;
            for (Map.Entry<String, String> pair : in.all(PAIR)) {
                changed = edits.label(changed, pair.getKey(), pair.getValue());
            }
            return changed;
        });
        in.all(PAIR).forEach(pair -> in.out().done("label " + pair.getKey() + " = " + pair.getValue()));
        return ExitCode.OK;
    }
}
