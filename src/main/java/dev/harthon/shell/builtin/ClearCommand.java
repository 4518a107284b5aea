package dev.harthon.shell.builtin;

import dev.harthon.fault.ExitCode;
import dev.harthon.shell.command.Group;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.Invocation;

/** {@code clear}: an empty screen, where there is one. */
final class ClearCommand extends HarthonCommand {

    ClearCommand() {
        super(spec("clear")
                .group(Group.SHELL)
                .purpose("Clear the screen")
                .detail("Does nothing where stdout is not a terminal. Ctrl-L does the same at the prompt.")
                .example("clear", "an empty screen")
                .example("clear --help", "this text"));
    }

    @Override
    protected ExitCode run(Invocation in) {
        in.out().console().clearScreen();
        return ExitCode.OK;
    }
}
