package dev.harthon.shell.commands.act;

import dev.harthon.fault.ExitCode;
import dev.harthon.shell.command.Group;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.Invocation;
import dev.harthon.shell.command.Parameter;
import dev.harthon.workbench.Clusters;
import dev.harthon.workbench.Desk;
import dev.harthon.workbench.RunningDeployments;

/** {@code deployments rollback ID}: take back what a deployment changes. */
public final class DeploymentRollbackCommand extends HarthonCommand {

    private final Desk desk;
    private final Clusters clusters;
    private final Parameter<String> id;

    public DeploymentRollbackCommand(Desk desk, Clusters clusters) {
        this(desk, clusters, new ClusterNames(desk, clusters).deployment());
    }

    private DeploymentRollbackCommand(Desk desk, Clusters clusters, Parameter<String> id) {
        super(spec("deployments rollback")
                .group(Group.ACT)
                .purpose("Take back what a deployment changes")
                .detail("Starts the way back to the state before; taking back a creation removes the application.")
                .parameter(id)
                .confirmed()
                .example("deployments rollback 0b9c1d5e-77aa-4c1e-9a53-2f6f0c3b1e44", "asks first")
                .example("deployments rollback 0b9c1d5e-77aa-4c1e-9a53-2f6f0c3b1e44 --yes", "does not ask")
                .seeAlso("deployments"));
        this.desk = desk;
        this.clusters = clusters;
        this.id = id;
    }

    @Override
    protected ExitCode run(Invocation in) {
        RunningDeployments deployments =
                new RunningDeployments(clusters.connect(desk.target(), in.out().progress()));
        in.confirm("take back deployment " + in.value(id));
        String back = deployments.rollback(in.value(id));
        in.out().done("deployment " + back + " takes back " + in.value(id));
        return ExitCode.OK;
    }
}
