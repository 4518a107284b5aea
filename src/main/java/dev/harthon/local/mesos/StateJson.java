package dev.harthon.local.mesos;

import dev.harthon.local.http.Json;
import dev.harthon.local.task.Check;
import dev.harthon.local.task.PortEntry;
import dev.harthon.local.task.Resources;
import dev.harthon.local.task.TaskStatus;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Values as the older JSON of master and agent has them (mesos: src/common/http.cpp). */
final class StateJson {

    private StateJson() {}

    /** Since the epoch, to the microsecond, and written without an exponent. */
    static BigDecimal seconds(Instant instant) {
        return BigDecimal.valueOf(instant.getEpochSecond() * 1_000_000 + instant.getNano() / 1000, 6);
    }

    static ObjectNode resources(Resources resources) {
        ObjectNode node = Json.object()
                .put("disk", resources.disk())
                .put("mem", resources.mem())
                .put("gpus", resources.gpus())
                .put("cpus", resources.cpus());
        return resources.ports().isEmpty() ? node : node.put("ports", resources.ports().toString());
    }

    /** A task; its statuses carry neither message nor reason here. */
    static ObjectNode task(MesosTask task) {
        ObjectNode node = Json.object()
                .put("id", task.spec().id())
                .put("name", task.spec().name())
                .put("framework_id", task.agent().frameworkId())
                .put("executor_id", "")
                .put("slave_id", task.agent().id())
                .put("state", task.state().mesosName());
        node.set("resources", resources(task.spec().resources()));
        node.put("role", "*");
        node.set("statuses", Json.array(task.statuses(), status -> status(task, status)));
        task.spec().user().ifPresent(user -> node.put("user", user));
        if (!task.spec().labels().isEmpty()) {
            node.set("labels", labels(task.spec().labels()));
        }
        node.set("discovery", discovery(task));
        task.spec().check().ifPresent(check -> node.set("health_check", check(check)));
        return node;
    }

    private static ObjectNode status(MesosTask task, TaskStatus status) {
        ObjectNode node = Json.object()
                .put("state", status.state().mesosName())
                .put("timestamp", seconds(status.timestamp()));
        if (status.networked()) {
            node.set("container_status", containerStatus(task, Optional.empty()));
        }
        status.healthy().ifPresent(healthy -> node.put("healthy", healthy));
        return node;
    }

    /** @param pid of the executor, where it is told */
    static ObjectNode containerStatus(MesosTask task, Optional<Long> pid) {
        ObjectNode node = Json.object();
        node.set("container_id", Json.object().put("value", task.container()));
        ObjectNode address = Json.object().put("protocol", "IPv4").put("ip_address", "127.0.0.1");
        ObjectNode network = Json.object();
        network.set("ip_addresses", Json.array().add(address));
        node.set("network_infos", Json.array().add(network));
        pid.ifPresent(number -> node.put("executor_pid", number));
        return node;
    }

    static ArrayNode labels(Map<String, String> labels) {
        ArrayNode list = Json.array();
        labels.forEach((key, value) -> list.addObject().put("key", key).put("value", value));
        return list;
    }

    static ObjectNode discovery(MesosTask task) {
        ObjectNode node = Json.object().put("visibility", "FRAMEWORK").put("name", task.spec().name());
        ObjectNode ports = node.putObject("ports");
        List<PortEntry> entries = task.spec().ports();
        if (!entries.isEmpty()) {
            ports.set("ports", Json.array(entries, StateJson::port));
        }
        return node;
    }

    private static ObjectNode port(PortEntry entry) {
        ObjectNode node = Json.object().put("number", entry.number());
        entry.name().ifPresent(name -> node.put("name", name));
        node.put("protocol", entry.protocol());
        if (!entry.labels().isEmpty()) {
            node.putObject("labels").set("labels", labels(entry.labels()));
        }
        return node;
    }

    static ObjectNode check(Check check) {
        ObjectNode node = Json.object()
                .put("delay_seconds", number(check.delay()))
                .put("interval_seconds", number(check.interval()))
                .put("timeout_seconds", number(check.timeout()))
                .put("consecutive_failures", check.maxFailures())
                .put("grace_period_seconds", number(check.grace()));
        if (check.probe() instanceof Check.Tcp tcp) {
            return node.put("type", "TCP").set("tcp", Json.object().put("protocol", "IPv4").put("port", tcp.port()));
        }
        if (check.probe() instanceof Check.Http http) {
            return node.put("type", "HTTP").set("http", Json.object().put("protocol", "IPv4")
                    .put("scheme", http.scheme()).put("port", http.port()).put("path", http.path()));
        }
        String line = ((Check.Shell) check.probe()).line();
        return node.put("type", "COMMAND").set("command", Json.object().put("shell", true).put("value", line));
    }

    private static double number(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
