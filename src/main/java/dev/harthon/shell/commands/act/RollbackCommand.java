package dev.harthon.shell.commands.act;

import dev.harthon.app.live.AppDiff;
import dev.harthon.fault.ExitCode;
import dev.harthon.shell.command.Group;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.Invocation;
import dev.harthon.shell.command.Option;
import dev.harthon.shell.command.Parameter;
import dev.harthon.workbench.Cluster;
import dev.harthon.workbench.Clusters;
import dev.harthon.workbench.Desk;
import dev.harthon.workbench.Releases;
import java.util.Optional;

/** {@code rollback [-1|VERSION]}: back to a version that Marathon keeps. */
public final class RollbackCommand extends HarthonCommand {

    private static final Option<Boolean> FORCE = Option.flag("force", "even where a deployment holds it");

    private final Desk desk;
    private final Clusters clusters;
    private final Parameter<String> version;
    private final Option<String> app;

    public RollbackCommand(Desk desk, Clusters clusters) {
        this(desk, clusters, new ClusterNames(desk, clusters).appOption());
    }

    private RollbackCommand(Desk desk, Clusters clusters, Option<String> app) {
        this(desk, clusters, app, Parameter.optional("version", "-1 is the one before the present one, and the default")
                .orNegative()
                .completing(new ClusterNames(desk, clusters).versions(app)));
    }

    private RollbackCommand(Desk desk, Clusters clusters, Option<String> app, Parameter<String> version) {
        super(spec("rollback")
                .group(Group.ACT)
                .purpose("Go back to an earlier version of an application")
                .detail("Shows what would change, and asks. Going back makes a new version of the old content.")
                .parameter(version)
                .option(app)
                .option(FORCE)
                .confirmed()
                .example("rollback", "to the version before the present one")
                .example("rollback -2 --app /sample/greeter --yes", "two versions back, without being asked")
                .seeAlso("history", "diff", "deploy"));
        this.desk = desk;
        this.clusters = clusters;
        this.version = version;
        this.app = app;
    }

    @Override
    protected ExitCode run(Invocation in) {
        String id = desk.appId(in.find(app));
        Cluster cluster = clusters.connect(desk.target(), in.out().progress());
        Releases releases = new Releases(cluster, id);
        String to = releases.resolve(in.find(version).orElse("-1"));
        AppDiff diff = releases.diff(to);
        if (diff.same()) {
            in.out().done(id + " is as it was in version " + to + ": no change");
            return ExitCode.OK;
        }
        in.out().note(DiffView.of(id, diff).table(in.out().console().errPage()));
        in.confirm("roll " + id + " back to version " + to);
        releases.rollback(to, in.flag(FORCE), in.out().progress());
        in.out().console().settle();
        in.out().done(id + " runs again as in version " + to);
        return ExitCode.OK;
    }
}
