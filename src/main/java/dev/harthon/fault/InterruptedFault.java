package dev.harthon.fault;

/** The user, or the thread's owner, interrupted the operation. */
public final class InterruptedFault extends Fault {

    public InterruptedFault(String what, String why, String remedy) {
        super(ExitCode.INTERRUPTED, what, why, remedy, null);
    }

    public InterruptedFault(String what, String why, String remedy, Throwable cause) {
        super(ExitCode.INTERRUPTED, what, why, remedy, cause);
    }
}
