package dev.harthon.shell.commands.act;

import dev.harthon.app.live.AppDiff;
import dev.harthon.fault.ExitCode;
import dev.harthon.session.Session;
import dev.harthon.shell.command.Group;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.Invocation;
import dev.harthon.shell.command.Option;
import dev.harthon.workbench.Cluster;
import dev.harthon.workbench.Clusters;
import dev.harthon.workbench.Delivery;
import dev.harthon.workbench.Desk;
import java.util.List;
import java.util.Optional;

/** {@code diff}: what deploying would change on the cluster. */
public final class DiffCommand extends HarthonCommand {

    private static final Option<Boolean> SERVER =
            Option.flag("server", "ask Marathon, too, which steps it would take; nothing is changed");

    private final Desk desk;
    private final Clusters clusters;
    private final Delivery delivery;

    public DiffCommand(Desk desk, Clusters clusters, Delivery delivery) {
        super(spec("diff")
                .group(Group.ACT)
                .purpose("Show what 'deploy' would change on the cluster; exit code 9 where something would")
                .detail("Defaults that Marathon fills in, and the ports that it assigns, are no differences. Builds "
                        + "the archive if it is out of date; uploads nothing.")
                .option(SERVER)
                .formats()
                .example("diff", "field by field, and whether tasks are restarted")
                .example("diff --server", "with the steps that Marathon would take")
                .example("diff -o json", "for scripts")
                .seeAlso("deploy", "status", "history"));
        this.desk = desk;
        this.clusters = clusters;
        this.delivery = delivery;
    }

    @Override
    protected ExitCode run(Invocation in) {
        Session session = desk.session();
        session.closure();
        String id = desk.appId(Optional.empty());
        Optional<Cluster> cluster = clusters.find(desk.target());
        Optional<AppDiff> diff = cluster.flatMap(there -> delivery.diff(session, there, in.out().progress()));
        in.out().console().settle();
        DiffView view = diff.map(found -> DiffView.of(id, found)).orElseGet(() -> DiffView.absent(id));
        in.show(in.flag(SERVER) ? view.withPlan(plan(session, in)) : view);
        return diff.filter(AppDiff::same).isPresent() ? ExitCode.OK : ExitCode.DIFFERS;
    }

    private List<List<String>> plan(Session session, Invocation in) {
        Cluster cluster = clusters.connect(desk.target(), in.out().progress());
        List<List<String>> plan = delivery.rehearse(session, cluster, in.out().progress());
        in.out().console().settle();
        return plan;
    }
}
