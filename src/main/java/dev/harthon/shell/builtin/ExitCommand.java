package dev.harthon.shell.builtin;

import dev.harthon.fault.ExitCode;
import dev.harthon.shell.command.Group;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.Invocation;
import dev.harthon.shell.run.LeaveShell;

/** {@code exit}: leaves the shell, or ends the script that it stands in. */
final class ExitCommand extends HarthonCommand {

    ExitCommand() {
        super(spec("exit")
                .alias("quit")
                .group(Group.SHELL)
                .purpose("Leave the shell, or end the script")
                .detail("Asks where changes are not saved. Ctrl-D does the same.")
                .example("exit", "leave the shell")
                .example("quit", "the same"));
    }

    @Override
    protected ExitCode run(Invocation in) {
        throw new LeaveShell();
    }
}
