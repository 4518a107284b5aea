package dev.harthon.shell.commands.act;

import dev.harthon.shell.command.CommandSpecBuilder;
import dev.harthon.shell.command.Completions;
import dev.harthon.shell.command.Group;
import dev.harthon.shell.command.Invocation;
import dev.harthon.shell.command.Option;
import dev.harthon.shell.command.Parameter;
import dev.harthon.shell.command.Surroundings;
import dev.harthon.shell.render.ByteText;
import dev.harthon.workbench.Clusters;
import dev.harthon.workbench.Desk;
import dev.harthon.workbench.SandboxEntry;
import dev.harthon.workbench.TaskSandbox;
import dev.harthon.workbench.TaskSandboxes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.shell.core.command.completion.CompletionProposal;

/** What every {@code sandbox} command takes: a path, the task, the application. */
final class SandboxSlots {

    private final Desk desk;
    private final Clusters clusters;
    private final Option<String> app;
    private final Option<String> task;

    SandboxSlots(Desk desk, Clusters clusters) {
        this.desk = desk;
        this.clusters = clusters;
        this.app = new ClusterNames(desk, clusters).appOption();
        this.task = Option.value("task", "id", "a task, running or ended, by a part of its id")
                .completing(Completions.around(this::tasks));
    }

    CommandSpecBuilder spec(CommandSpecBuilder spec) {
        return spec.group(Group.ACT).option(task).option(app);
    }

    /** Where no path is written, it is the sandbox itself. */
    Parameter<String> folder() {
        return completed(Parameter.optional("path", "below the sandbox"));
    }

    Parameter<String> file() {
        return completed(Parameter.required("path", "below the sandbox"));
    }

    TaskSandbox open(Invocation in) {
        String id = desk.appId(in.find(app));
        return new TaskSandboxes(clusters.connect(desk.target(), in.out().progress()), id).open(in.find(task));
    }

    private Parameter<String> completed(Parameter<String> parameter) {
        return parameter.completing(
                context -> proposals(Surroundings.of(context), context.currentWordUpToCursor()));
    }

    private Map<String, String> tasks(Surroundings around) {
        Map<String, String> tasks = new LinkedHashMap<>();
        sandboxes(around).map(TaskSandboxes::tasks).orElse(List.of()).forEach(id -> tasks.put(id, ""));
        return tasks;
    }

    private List<CompletionProposal> proposals(Surroundings around, String typed) {
        String folder = typed.contains("/") ? typed.substring(0, typed.lastIndexOf('/')) : "";
        return sandboxes(around)
                .map(all -> all.open(around.option(task)).list(folder))
                .orElse(List.of())
                .stream()
                .map(SandboxSlots::proposal)
                .toList();
    }

    private static CompletionProposal proposal(SandboxEntry entry) {
        String size = entry.folder() ? "folder" : ByteText.of(entry.size());
        return Completions.proposal(entry.shown(), size).complete(!entry.folder());
    }

    private Optional<TaskSandboxes> sandboxes(Surroundings around) {
        return clusters.find(desk.target()).map(cluster -> new TaskSandboxes(cluster, desk.appId(around.option(app))));
    }
}
