package dev.harthon.shell.run;

import dev.harthon.fault.ExitCode;
import dev.harthon.fault.Fault;
import dev.harthon.fault.InterruptedFault;
import dev.harthon.shell.command.Declined;
import dev.harthon.shell.render.Console;

/** Tells failures on stderr, and says which exit code they are. */
public final class FailureTeller {

    private final Console console;
    private final Verbosity verbosity;

    public FailureTeller(Console console, Verbosity verbosity) {
        this.console = console;
        this.verbosity = verbosity;
    }

    /** One that tells the same way elsewhere. */
    FailureTeller on(Console other) {
        return new FailureTeller(other, verbosity);
    }

    /**
     * @param where what the first line begins with; may be empty
     * @param cancelled Ctrl-C came: whatever the work died of is its way to stop
     */
    public ExitCode tell(Throwable failure, String where, boolean cancelled) {
        if (cancelled || failure instanceof InterruptedFault) {
            console.err(where + "interrupted");
            return ExitCode.INTERRUPTED;
        }
        if (failure instanceof Declined) {
            console.err(where + failure.getMessage());
            return ExitCode.FAILED;
        }
        console.err(new ErrorText(console.errPage(), verbosity).of(failure, where));
        return failure instanceof Fault fault ? fault.exitCode() : ExitCode.FAILED;
    }
}
