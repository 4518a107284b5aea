package dev.harthon.shell.commands.keep;

import dev.harthon.fault.ExitCode;
import dev.harthon.shell.command.Group;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.Invocation;
import dev.harthon.workbench.Desk;

/** {@code redo}: sessions are values, so going back and forth costs nothing. */
public final class RedoCommand extends HarthonCommand {

    private final Desk desk;

    public RedoCommand(Desk desk) {
        super(spec("redo")
                .group(Group.KEEP)
                .purpose("Do again what was undone")
                .example("redo", "one change")
                .example("redo --help", "this text")
                .seeAlso("undo", "redo", "changes", "reset"));
        this.desk = desk;
    }

    @Override
    protected ExitCode run(Invocation in) {
        in.out().done("done again: " + desk.redo());
        return ExitCode.OK;
    }
}
