package dev.harthon.shell.commands.act;

import dev.harthon.fault.ExitCode;
import dev.harthon.shell.command.Group;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.Invocation;
import dev.harthon.shell.command.Option;
import dev.harthon.shell.command.Parameter;
import dev.harthon.shell.render.Listing;
import dev.harthon.workbench.Applications;
import dev.harthon.workbench.Clusters;
import dev.harthon.workbench.Desk;
import dev.harthon.workbench.TaskSummary;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code tasks [APP]}: the tasks of an application, with the ports that Marathon assigned. */
public final class TasksCommand extends HarthonCommand {

    private static final Option<Boolean> ALL = Option.flag("all", "of every application").letter('a');

    private final Desk desk;
    private final Clusters clusters;
    private final Parameter<String> app;

    public TasksCommand(Desk desk, Clusters clusters) {
        this(desk, clusters, new ClusterNames(desk, clusters).app());
    }

    private TasksCommand(Desk desk, Clusters clusters, Parameter<String> app) {
        super(spec("tasks")
                .group(Group.ACT)
                .purpose("List the tasks of an application")
                .parameter(app)
                .option(ALL)
                .formats()
                .example("tasks", "those of the session's application")
                .example("tasks /sample/greeter -o json", "with their ports, for scripts")
                .seeAlso("apps", "logs"));
        this.desk = desk;
        this.clusters = clusters;
        this.app = app;
    }

    @Override
    protected ExitCode run(Invocation in) {
        Optional<String> wanted = in.flag(ALL) ? Optional.empty() : Optional.of(desk.appId(in.find(app)));
        List<TaskSummary> tasks = clusters.find(desk.target())
                .map(cluster -> new Applications(cluster).tasks(wanted))
                .orElse(List.of());
        in.show(Listing.of(tasks)
                .column("id", TaskSummary::id)
                .data("app", TaskSummary::app)
                .column("state", TaskSummary::state)
                .column("host", TaskSummary::host)
                .column("ports", TaskSummary::ports, TasksCommand::ports)
                .column("health", TaskSummary::health)
                .data("started", TaskSummary::started)
                .whenEmpty("no tasks"));
        return ExitCode.OK;
    }

    private static String ports(TaskSummary task) {
        return task.ports().stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
