package dev.harthon.fault;

/** A server is not there, does not answer, or refuses the credentials. */
public final class NetworkFault extends Fault {

    public NetworkFault(String what, String why, String remedy) {
        super(ExitCode.NETWORK, what, why, remedy, null);
    }

    public NetworkFault(String what, String why, String remedy, Throwable cause) {
        super(ExitCode.NETWORK, what, why, remedy, cause);
    }
}
