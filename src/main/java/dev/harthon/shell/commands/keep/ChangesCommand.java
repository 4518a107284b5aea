package dev.harthon.shell.commands.keep;

import dev.harthon.fault.ExitCode;
import dev.harthon.session.script.SessionChange;
import dev.harthon.shell.command.Group;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.Invocation;
import dev.harthon.shell.render.Listing;
import dev.harthon.workbench.Desk;

/** {@code changes}: what differs from what was saved. */
public final class ChangesCommand extends HarthonCommand {

    private final Desk desk;

    public ChangesCommand(Desk desk) {
        super(spec("changes")
                .group(Group.KEEP)
                .purpose("List what you changed since the session was saved")
                .formats()
                .example("changes", "+ is new, - is gone, ~ is different")
                .example("changes -o json", "for scripts")
                .seeAlso("save", "undo", "reset"));
        this.desk = desk;
    }

    @Override
    protected ExitCode run(Invocation in) {
        in.show(Listing.of(desk.changes())
                .column("change", SessionChange::toString)
                .data("before", change -> change.before().orElse(""))
                .data("after", change -> change.after().orElse(""))
                .whenEmpty("nothing has changed"));
        return ExitCode.OK;
    }
}
