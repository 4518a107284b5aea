package dev.harthon.fault;

/** A signature does not fit, or its key is unknown or not trusted. */
public final class TrustFault extends Fault {

    public TrustFault(String what, String why, String remedy) {
        super(ExitCode.TRUST, what, why, remedy, null);
    }

    public TrustFault(String what, String why, String remedy, Throwable cause) {
        super(ExitCode.TRUST, what, why, remedy, cause);
    }
}
