package dev.harthon.fault;

/** A check refused the act before anything was sent. */
public final class PreflightFault extends Fault {

    public PreflightFault(String what, String why, String remedy) {
        super(ExitCode.PREFLIGHT, what, why, remedy, null);
    }

    public PreflightFault(String what, String why, String remedy, Throwable cause) {
        super(ExitCode.PREFLIGHT, what, why, remedy, cause);
    }
}
