package dev.harthon.shell.commands.keep;

import dev.harthon.fault.ExitCode;
import dev.harthon.shell.command.Group;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.Invocation;
import dev.harthon.workbench.Desk;

/** {@code undo}: sessions are values, so going back and forth costs nothing. */
public final class UndoCommand extends HarthonCommand {

    private final Desk desk;

    public UndoCommand(Desk desk) {
        super(spec("undo")
                .group(Group.KEEP)
                .purpose("Take the last change of the session back")
                .example("undo", "one change")
                .example("undo --help", "this text")
                .seeAlso("undo", "redo", "changes", "reset"));
        this.desk = desk;
    }

    @Override
    protected ExitCode run(Invocation in) {
        in.out().done("undone: " + desk.undo());
        return ExitCode.OK;
    }
}
