package dev.harthon.shell.commands.adjust;

import dev.harthon.fault.ExitCode;
import dev.harthon.session.SessionEdits;
import dev.harthon.shell.command.Completions;
import dev.harthon.shell.command.Group;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.Invocation;
import dev.harthon.shell.command.Parameter;
import dev.harthon.workbench.Desk;
import java.util.TreeMap;

/** {@code label unset KEY}: takes a label away. */
public final class LabelUnsetCommand extends HarthonCommand {

    private final Desk desk;
    private final SessionEdits edits;
    private final Parameter<String> name;

    public LabelUnsetCommand(Desk desk, SessionEdits edits) {
        this(
                desk,
                edits,
                Parameter.required("name", "the label")
                        .completing(Completions.described(() -> new TreeMap<>(desk.session().labels()))));
    }

    private LabelUnsetCommand(Desk desk, SessionEdits edits, Parameter<String> name) {
        super(spec("label unset")
                .group(Group.ADJUST)
                .purpose("Take a label of the application away")
                .parameter(name)
                .example("label unset team", "one label")
                .example("label unset HAPROXY_GROUP", "another one")
                .seeAlso("label"));
        this.desk = desk;
        this.edits = edits;
        this.name = name;
    }

    @Override
    protected ExitCode run(Invocation in) {
        desk.edit(session -> edits.labelUnset(session, in.value(name)));
        in.out().done("label " + in.value(name) + " is gone");
        return ExitCode.OK;
    }
}
