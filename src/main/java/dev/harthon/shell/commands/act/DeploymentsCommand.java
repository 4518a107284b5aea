package dev.harthon.shell.commands.act;

import dev.harthon.fault.ExitCode;
import dev.harthon.shell.command.Group;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.Invocation;
import dev.harthon.shell.render.Listing;
import dev.harthon.workbench.Clusters;
import dev.harthon.workbench.DeploymentSummary;
import dev.harthon.workbench.Desk;
import dev.harthon.workbench.RunningDeployments;
import java.util.List;

/** {@code deployments}: those that are going on. */
public final class DeploymentsCommand extends HarthonCommand {

    private final Desk desk;
    private final Clusters clusters;

    public DeploymentsCommand(Desk desk, Clusters clusters) {
        super(spec("deployments")
                .group(Group.ACT)
                .purpose("List the deployments that are going on")
                .formats()
                .example("deployments", "with their steps")
                .example("deployments -q", "their ids")
                .seeAlso("deployments cancel", "deployments rollback", "why"));
        this.desk = desk;
        this.clusters = clusters;
    }

    @Override
    protected ExitCode run(Invocation in) {
        List<DeploymentSummary> all = clusters.find(desk.target())
                .map(cluster -> new RunningDeployments(cluster).list())
                .orElse(List.of());
        in.show(Listing.of(all)
                .column("id", DeploymentSummary::id)
                .column("apps", DeploymentSummary::apps)
                .column("step", DeploymentSummary::step, one -> one.step() + " of " + one.steps())
                .data("steps", DeploymentSummary::steps)
                .column("doing", DeploymentSummary::doing)
                .whenEmpty("no deployment is going on"));
        return ExitCode.OK;
    }
}
