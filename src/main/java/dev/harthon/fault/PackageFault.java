package dev.harthon.fault;

/** A package is unreadable, invalid, hostile or missing. */
public final class PackageFault extends Fault {

    public PackageFault(String what, String why, String remedy) {
        super(ExitCode.PACKAGE, what, why, remedy, null);
    }

    public PackageFault(String what, String why, String remedy, Throwable cause) {
        super(ExitCode.PACKAGE, what, why, remedy, cause);
    }
}
