package dev.harthon.local.marathon;

import dev.harthon.local.marathon.app.App;
import dev.harthon.local.marathon.app.PortDefinition;
import dev.harthon.local.task.Check;
import dev.harthon.local.task.Command;
import dev.harthon.local.task.PortEntry;
import dev.harthon.local.task.Ports;
import dev.harthon.local.task.Resources;
import dev.harthon.local.task.TaskSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes a task of an application and the host ports that an offer gave it. */
final class TaskBuilder {

    private TaskBuilder() {}

    static TaskSpec task(App app, String taskId, String hostname, List<Integer> hostPorts) {
        Resources resources = new Resources(app.amount("cpus"), app.amount("mem"), app.amount("disk"),
                app.amount("gpus"), Ports.of(hostPorts));
        return new TaskSpec(
                taskId,
                app.id().mesosName(),
                app.text("cmd").map(Command::shell).orElseGet(() -> Command.program(app.args())),
                app.text("user").filter(user -> !user.isEmpty()),
                MarathonEnvironment.of(app, taskId, hostname, hostPorts),
                app.fetch(),
                resources,
                discovery(app.ports(), hostPorts),
                app.labels(),
                app.killGrace().orElse(TaskSpec.DEFAULT_KILL_GRACE),
                firstAgentCheck(app, hostPorts));
    }

    private static Optional<Check> firstAgentCheck(App app, List<Integer> hostPorts) {
        return app.list("healthChecks").stream()
                .filter(HealthCheckReader::doneByAgent)
                .findFirst()
                .map(check -> HealthCheckReader.read(check, hostPorts));
    }

    /** A port for both protocols is told twice. */
    private static List<PortEntry> discovery(List<PortDefinition> definitions, List<Integer> hostPorts) {
        List<PortEntry> entries = new ArrayList<>();
        for (int i = 0; i < definitions.size(); i++) {
            PortDefinition definition = definitions.get(i);
            int port = hostPorts.get(i);
            definition.protocols().forEach(protocol ->
                    entries.add(new PortEntry(port, definition.name(), protocol, definition.labels())));
        }
        return entries;
    }
}
