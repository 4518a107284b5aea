package dev.harthon.shell.commands.act;

import dev.harthon.fault.ExitCode;
import dev.harthon.shell.command.Group;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.Invocation;
import dev.harthon.shell.command.Parameter;
import dev.harthon.shell.render.Details;
import dev.harthon.shell.render.Glyphs;
import dev.harthon.workbench.AppSummary;
import dev.harthon.workbench.Applications;
import dev.harthon.workbench.Cluster;
import dev.harthon.workbench.Clusters;
import dev.harthon.workbench.Desk;
import dev.harthon.workbench.TaskSummary;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code status [APP]}: how the application is doing. */
public final class StatusCommand extends HarthonCommand {

    private static final int BAR = 10;

    private final Desk desk;
    private final Clusters clusters;
    private final Parameter<String> app;
    private final Trend trend = new Trend();

    public StatusCommand(Desk desk, Clusters clusters) {
        this(desk, clusters, new ClusterNames(desk, clusters).app());
    }

    private StatusCommand(Desk desk, Clusters clusters, Parameter<String> app) {
        super(spec("status")
                .group(Group.ACT)
                .purpose("Show how an application is doing")
                .parameter(app)
                .formats()
                .example("status", "the session's application")
                .example("status /sample/greeter -o json", "another one, for scripts")
                .seeAlso("apps", "tasks", "logs"));
        this.desk = desk;
        this.clusters = clusters;
        this.app = app;
    }

    @Override
    protected ExitCode run(Invocation in) {
        String id = desk.appId(in.find(app));
        Optional<Cluster> cluster = clusters.find(desk.target());
        Optional<AppSummary> found = cluster.flatMap(known -> new Applications(known).find(id));
        if (found.isEmpty()) {
            in.show(Details.of().row("app", id).row("target", desk.target()).row("state", "not deployed"));
            return ExitCode.OK;
        }
        AppSummary summary = found.get();
        List<TaskSummary> tasks = new Applications(cluster.orElseThrow()).tasks(Optional.of(id));
        in.show(Details.of()
                .row("app", summary.id())
                .row("target", desk.target())
                .row("state", summary.state())
                .row("running", summary.running(), running(summary, in.out().page().glyphs()))
                .row("instances", summary.instances())
                .row("healthy", summary.healthy())
                .row("unhealthy", summary.unhealthy())
                .row("package", summary.ident().orElse(""), drift(summary))
                .row("version", summary.version())
                .row("deployments", summary.deployments())
                .row("tasks", tasks.stream().map(TaskSummary::id).toList(), text(tasks))
                .row("last failure", summary.lastFailure().orElse("")));
        return ExitCode.OK;
    }

    /** In words, as a bar, and how it went since the first look of this process. */
    private String running(AppSummary summary, Glyphs glyphs) {
        int wanted = summary.instances();
        List<Integer> looks = trend.look(summary.id(), summary.running());
        String bar = wanted == 0 ? "" : "  " + glyphs.bar((double) summary.running() / wanted, BAR);
        int most = Math.max(wanted, looks.stream().mapToInt(Integer::intValue).max().orElse(0));
        String line = looks.size() < 2 ? "" : "  " + glyphs.sparkline(looks, most);
        return summary.running() + " of " + wanted + bar + line;
    }

    /** What runs, and whether it is what is loaded here. */
    private String drift(AppSummary summary) {
        String here = desk.loaded().map(closure -> closure.top().ident().toString()).orElse("");
        String runs = summary.ident().orElse("unknown: not deployed by harthon");
        return here.isEmpty() || here.equals(runs) || summary.ident().isEmpty() ? runs : runs + "; loaded is " + here;
    }

    private static String text(List<TaskSummary> tasks) {
        return tasks.stream()
                .map(task -> task.id() + " " + task.state() + " on " + task.host() + " ports " + task.ports())
                .collect(Collectors.joining("\n"));
    }
}
