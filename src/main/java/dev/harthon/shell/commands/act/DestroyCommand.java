package dev.harthon.shell.commands.act;

import dev.harthon.fault.ExitCode;
import dev.harthon.shell.command.Group;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.Invocation;
import dev.harthon.shell.command.Option;
import dev.harthon.shell.command.Parameter;
import dev.harthon.workbench.AppSummary;
import dev.harthon.workbench.Applications;
import dev.harthon.workbench.Cluster;
import dev.harthon.workbench.Clusters;
import dev.harthon.workbench.Desk;
import dev.harthon.workbench.DestroyedApps;
import java.nio.file.Path;
import java.util.Optional;

/** {@code destroy [APP]}: takes an application away. */
public final class DestroyCommand extends HarthonCommand {

    private static final Option<Boolean> FORCE = Option.flag("force", "even where a deployment holds it");

    private static final Option<Boolean> DRY_RUN =
            Option.flag("dry-run", "say what would be taken away, and take nothing");

    private final Desk desk;
    private final Clusters clusters;
    private final Parameter<String> app;

    public DestroyCommand(Desk desk, Clusters clusters) {
        this(desk, clusters, new ClusterNames(desk, clusters).app());
    }

    private DestroyCommand(Desk desk, Clusters clusters, Parameter<String> app) {
        super(spec("destroy")
                .group(Group.ACT)
                .purpose("Take an application away, and wait until its tasks are gone")
                .detail("Marathon forgets all its versions. The last definition is kept in a file, and 'restore' "
                        + "brings it back.")
                .parameter(app)
                .option(FORCE)
                .option(DRY_RUN)
                .confirmed()
                .example("destroy", "the session's application; asks first")
                .example("destroy /sample/greeter --yes", "another one, without being asked")
                .seeAlso("scale", "restore", "deploy"));
        this.desk = desk;
        this.clusters = clusters;
        this.app = app;
    }

    @Override
    protected ExitCode run(Invocation in) {
        String id = desk.appId(in.find(app));
        Cluster cluster = clusters.connect(desk.target(), in.out().progress());
        if (in.flag(DRY_RUN)) {
            Optional<AppSummary> found = new Applications(cluster).find(id);
            in.out().note(found.map(app -> "would destroy " + id + " on " + cluster.name() + ", " + app.running()
                            + " running; nothing was done").orElse("there is no " + id + " on " + cluster.name()));
            return ExitCode.OK;
        }
        in.confirm("destroy " + id + " on " + cluster.name());
        Path kept = new Applications(cluster)
                .destroy(id, in.flag(FORCE), new DestroyedApps(desk.places()), in.out().progress());
        in.out().console().settle();
        in.out().done("destroyed " + id + "; bring it back with: restore " + kept);
        return ExitCode.OK;
    }
}
