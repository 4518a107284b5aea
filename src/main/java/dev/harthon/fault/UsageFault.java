package dev.harthon.fault;

/** The words are off: an unknown command, option, setting or key, or a value out of range. */
public final class UsageFault extends Fault {

    public UsageFault(String what, String why, String remedy) {
        super(ExitCode.USAGE, what, why, remedy, null);
    }

    public UsageFault(String what, String why, String remedy, Throwable cause) {
        super(ExitCode.USAGE, what, why, remedy, cause);
    }
}
