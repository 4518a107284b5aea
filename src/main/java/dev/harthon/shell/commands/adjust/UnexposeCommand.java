package dev.harthon.shell.commands.adjust;

import dev.harthon.fault.ExitCode;
import dev.harthon.session.SessionEdits;
import dev.harthon.shell.command.Group;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.Invocation;
import dev.harthon.shell.command.Parameter;
import dev.harthon.workbench.Desk;

/** {@code unexpose NAME|N}: takes a port away. */
public final class UnexposeCommand extends HarthonCommand {

    private final Desk desk;
    private final SessionEdits edits;
    private final Parameter<String> port;

    public UnexposeCommand(Desk desk, SessionEdits edits) {
        this(
                desk,
                edits,
                Parameter.required("port", "its name or number")
                        .completing(Names.ports(desk)));
    }

    private UnexposeCommand(Desk desk, SessionEdits edits, Parameter<String> port) {
        super(spec("unexpose")
                .group(Group.ADJUST)
                .purpose("Take a port away from the application")
                .parameter(port)
                .example("unexpose gossip", "by name")
                .example("unexpose 8080", "by number")
                .seeAlso("expose", "show"));
        this.desk = desk;
        this.edits = edits;
        this.port = port;
    }

    @Override
    protected ExitCode run(Invocation in) {
        desk.edit(session -> edits.unexpose(session, in.value(port)));
        in.out().done(PortText.ports(desk.session()));
        return ExitCode.OK;
    }
}
