package dev.harthon.shell.commands.act;

import dev.harthon.fault.ExitCode;
import dev.harthon.shell.command.Group;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.Invocation;
import dev.harthon.shell.command.Parameter;
import dev.harthon.workbench.Clusters;
import dev.harthon.workbench.Desk;
import dev.harthon.workbench.RunningDeployments;

/** {@code deployments cancel ID}: stop a deployment where it stands. */
public final class DeploymentCancelCommand extends HarthonCommand {

    private final Desk desk;
    private final Clusters clusters;
    private final Parameter<String> id;

    public DeploymentCancelCommand(Desk desk, Clusters clusters) {
        this(desk, clusters, new ClusterNames(desk, clusters).deployment());
    }

    private DeploymentCancelCommand(Desk desk, Clusters clusters, Parameter<String> id) {
        super(spec("deployments cancel")
                .group(Group.ACT)
                .purpose("Stop a deployment where it stands")
                .detail("What it has done so far stays, so old and new tasks may run side by side.")
                .parameter(id)
                .confirmed()
                .example("deployments cancel 0b9c1d5e-77aa-4c1e-9a53-2f6f0c3b1e44", "asks first")
                .example("deployments cancel 0b9c1d5e-77aa-4c1e-9a53-2f6f0c3b1e44 --yes", "does not ask")
                .seeAlso("deployments"));
        this.desk = desk;
        this.clusters = clusters;
        this.id = id;
    }

    @Override
    protected ExitCode run(Invocation in) {
        RunningDeployments deployments =
                new RunningDeployments(clusters.connect(desk.target(), in.out().progress()));
        in.confirm("cancel deployment " + in.value(id));
        deployments.cancel(in.value(id));
        in.out().done("cancelled deployment " + in.value(id) + "; look at what is left: status");
        return ExitCode.OK;
    }
}
