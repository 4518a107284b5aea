package dev.harthon.fault;

/** An operation failed for a reason that no other kind names: a file that cannot be written, a server's 500. */
public final class OperationFault extends Fault {

    public OperationFault(String what, String why, String remedy) {
        super(ExitCode.FAILED, what, why, remedy, null);
    }

    public OperationFault(String what, String why, String remedy, Throwable cause) {
        super(ExitCode.FAILED, what, why, remedy, cause);
    }
}
