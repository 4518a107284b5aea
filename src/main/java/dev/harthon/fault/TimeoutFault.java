package dev.harthon.fault;

/** The time given is up; the operation goes on without us. */
public final class TimeoutFault extends Fault {

    public TimeoutFault(String what, String why, String remedy) {
        super(ExitCode.TIMED_OUT, what, why, remedy, null);
    }

    public TimeoutFault(String what, String why, String remedy, Throwable cause) {
        super(ExitCode.TIMED_OUT, what, why, remedy, cause);
    }
}
