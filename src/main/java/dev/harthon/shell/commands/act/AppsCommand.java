package dev.harthon.shell.commands.act;

import dev.harthon.fault.ExitCode;
import dev.harthon.shell.command.Group;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.Invocation;
import dev.harthon.shell.render.Listing;
import dev.harthon.workbench.AppSummary;
import dev.harthon.workbench.Applications;
import dev.harthon.workbench.Clusters;
import dev.harthon.workbench.Desk;
import java.util.List;

/** {@code apps}: the applications of the cluster. */
public final class AppsCommand extends HarthonCommand {

    private final Desk desk;
    private final Clusters clusters;

    public AppsCommand(Desk desk, Clusters clusters) {
        super(spec("apps")
                .group(Group.ACT)
                .purpose("List the applications of the cluster")
                .formats()
                .example("apps", "what runs, and what it was made from")
                .example("apps -q", "the ids only")
                .seeAlso("status", "tasks"));
        this.desk = desk;
        this.clusters = clusters;
    }

    @Override
    protected ExitCode run(Invocation in) {
        in.show(Listing.of(clusters.find(desk.target())
                        .map(cluster -> new Applications(cluster).list())
                        .orElse(List.of()))
                .column("id", AppSummary::id)
                .column("state", AppSummary::state)
                .number("running", AppSummary::running, app -> app.running() + "/" + app.instances())
                .data("instances", AppSummary::instances)
                .data("staged", AppSummary::staged)
                .data("healthy", AppSummary::healthy)
                .data("unhealthy", AppSummary::unhealthy)
                .column("package", app -> app.ident().orElse(""))
                .data("version", AppSummary::version)
                .data("deployments", AppSummary::deployments)
                .whenEmpty("no applications on " + desk.target()));
        return ExitCode.OK;
    }
}
