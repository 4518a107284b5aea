package dev.harthon.shell.commands.keep;

import dev.harthon.fault.ExitCode;
import dev.harthon.shell.command.Group;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.Invocation;
import dev.harthon.shell.render.Listing;
import dev.harthon.workbench.Desk;
import dev.harthon.workbench.SessionStore;

/** {@code sessions}: what was kept under a name. */
public final class SessionsCommand extends HarthonCommand {

    private final Desk desk;
    private final SessionStore store;

    public SessionsCommand(Desk desk, SessionStore store) {
        super(spec("sessions")
                .group(Group.KEEP)
                .purpose("List the sessions that are kept under a name")
                .formats()
                .example("sessions", "* marks the one that is open")
                .example("sessions -q", "the names only")
                .seeAlso("save", "sessions use", "sessions remove"));
        this.desk = desk;
        this.store = store;
    }

    @Override
    protected ExitCode run(Invocation in) {
        in.show(Listing.of(store.names())
                .column("name", name -> name)
                .column("open", name -> name.equals(desk.name()), name -> name.equals(desk.name()) ? "*" : "")
                .whenEmpty("no sessions are kept: save NAME keeps this one"));
        return ExitCode.OK;
    }
}
