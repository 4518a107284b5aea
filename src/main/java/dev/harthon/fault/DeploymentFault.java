package dev.harthon.fault;

/** A deployment came to a bad end. */
public final class DeploymentFault extends Fault {

    public DeploymentFault(String what, String why, String remedy) {
        super(ExitCode.DEPLOYMENT, what, why, remedy, null);
    }

    public DeploymentFault(String what, String why, String remedy, Throwable cause) {
        super(ExitCode.DEPLOYMENT, what, why, remedy, cause);
    }
}
