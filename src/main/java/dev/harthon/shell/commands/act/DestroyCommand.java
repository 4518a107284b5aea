package dev.harthon.shell.commands.act;

import dev.harthon.fault.ExitCode;
import dev.harthon.shell.command.Group;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.Invocation;
import dev.harthon.shell.command.Option;
import dev.harthon.shell.command.Parameter;
import dev.harthon.workbench.Applications;
import dev.harthon.workbench.Cluster;
import dev.harthon.workbench.Clusters;
import dev.harthon.workbench.Desk;
import dev.harthon.workbench.DestroyedApps;
import java.nio.file.Path;

/** {@code destroy [APP]}: takes an application away. */
public final class DestroyCommand extends HarthonCommand {

    private static final Option<Boolean> FORCE = Option.flag("force", "even where a deployment holds it");

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
        in.confirm("destroy " + id + " on " + cluster.name());
        Path kept = new Applications(cluster)
                .destroy(id, in.flag(FORCE), new DestroyedApps(desk.places()), in.out().progress());
        in.out().console().settle();
        in.out().done("destroyed " + id + "; bring it back with: restore " + kept);
        return ExitCode.OK;
    }
}
