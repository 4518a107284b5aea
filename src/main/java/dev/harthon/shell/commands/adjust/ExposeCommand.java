package dev.harthon.shell.commands.adjust;

import dev.harthon.fault.ExitCode;
import dev.harthon.session.SessionEdits;
import dev.harthon.session.ports.PortRequest;
import dev.harthon.shell.command.Group;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.Invocation;
import dev.harthon.shell.command.Parameter;
import dev.harthon.workbench.Desk;

/** {@code expose NAME}: an export of the package becomes a port of the application. */
public final class ExposeCommand extends HarthonCommand {

    private final Desk desk;
    private final SessionEdits edits;
    private final Parameter<String> name;

    public ExposeCommand(Desk desk, SessionEdits edits) {
        this(
                desk,
                edits,
                Parameter.required("name", "an export of the package, or gossip, gateway or ctl")
                        .of(Names.exposable(desk)));
    }

    private ExposeCommand(Desk desk, SessionEdits edits, Parameter<String> name) {
        super(spec("expose")
                .group(Group.ADJUST)
                .purpose("Give the application a port that the package knows by name")
                .parameter(name)
                .example("expose http", "the package's export http")
                .example("expose gossip", "the Supervisor's gossip port, if it was taken away")
                .seeAlso("expose port", "unexpose", "exports"));
        this.desk = desk;
        this.edits = edits;
        this.name = name;
    }

    @Override
    protected ExitCode run(Invocation in) {
        return expose(desk, edits, in.value(name), in);
    }

    static ExitCode expose(Desk desk, SessionEdits edits, String name, Invocation in) {
        if (name.matches("\\d{1,5}")) {
            desk.edit(session -> edits.expose(session, PortRequest.of(Integer.parseInt(name))));
        } else {
            desk.edit(session -> edits.expose(session, name));
        }
        in.out().done(PortText.ports(desk.session()));
        return ExitCode.OK;
    }
}
