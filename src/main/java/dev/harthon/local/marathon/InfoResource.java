package dev.harthon.local.marathon;

import dev.harthon.local.http.Json;
import dev.harthon.local.http.Request;
import dev.harthon.local.http.Response;
import dev.harthon.local.http.Router;
import dev.harthon.local.marathon.app.MarathonError;
import java.nio.charset.StandardCharsets;
import java.util.function.IntSupplier;
import tools.jackson.databind.node.ObjectNode;

/** Who answers here: {@code /ping}, {@code /v2/info}, {@code /v2/leader}. */
final class InfoResource {

    /** The newest version whose answers all clients of the checklist understand. */
    private static final String VERSION = "1.10.26";

    private final String frameworkId;
    private final IntSupplier port;
    private final IntSupplier masterPort;

    InfoResource(String frameworkId, IntSupplier port, IntSupplier masterPort) {
        this.frameworkId = frameworkId;
        this.port = port;
        this.masterPort = masterPort;
    }

    void addTo(Router router) {
        router.on("GET", "/ping", InfoResource::ping)
                .on("GET", "/", request -> Response.empty(302).with("Location", url() + "/ui/"))
                .on("GET", "/ui", request -> Response.text(200, "A local cluster. See " + url() + "/v2/info\n"))
                .on("GET", "/v2/info", request -> Response.json(200, info()))
                .on("GET", "/v2/leader", request ->
                        Response.json(200, Json.object().put("leader", leader())))
                .on("DELETE", "/v2/leader", request -> {
                    throw MarathonError.of(403, "The leader of a local cluster cannot abdicate: there is no other.");
                })
                .on("GET", "/v2/plugins", request -> {
                    ObjectNode answer = Json.object();
                    answer.putArray("plugins");
                    return Response.json(200, answer);
                })
                .on("GET", "/v2/pods", request -> Response.json(200, Json.array()))
                .on("GET", "/metrics", request -> Response.json(200, metrics()));
    }

    private static Response ping(Request request) {
        String accept = request.header("Accept").orElse("*/*");
        return accept.contains("application/json")
                ? Response.of(200, "application/json", "\"pong\"".getBytes(StandardCharsets.UTF_8))
                : Response.of(200, "text/plain", "pong".getBytes(StandardCharsets.UTF_8));
    }

    private static ObjectNode metrics() {
        ObjectNode metrics = Json.object().put("version", "4.0.0");
        for (String kind : new String[] {"counters", "gauges", "histograms", "meters", "timers"}) {
            metrics.putObject(kind);
        }
        return metrics;
    }

    private String url() {
        return "http://" + leader();
    }

    private String leader() {
        return "127.0.0.1:" + port.getAsInt();
    }

    private ObjectNode info() {
        ObjectNode info = Json.object()
                .put("name", "marathon")
                .put("version", VERSION)
                .put("buildref", "local")
                .put("elected", true)
                .put("leader", leader())
                .put("frameworkId", frameworkId);
        info.set("marathon_config", marathonConfig());
        info.set("zookeeper_config", Json.object()
                .put("zk", "zk://127.0.0.1:2181/marathon")
                .put("zk_compression", true)
                .put("zk_compression_threshold", 65536)
                .put("zk_connection_timeout", 10000)
                .put("zk_max_node_size", 1024000)
                .put("zk_max_versions", 50)
                .put("zk_session_timeout", 10000)
                .put("zk_timeout", 10000));
        info.set("http_config", Json.object().put("http_port", port.getAsInt()).put("https_port", 8443));
        return info;
    }

    private ObjectNode marathonConfig() {
        ObjectNode config = Json.object()
                .putNull("access_control_allow_origin")
                .put("checkpoint", true)
                .put("decline_offer_duration", 120000)
                .putNull("default_network_name")
                .putNull("env_vars_prefix")
                .put("executor", "//cmd")
                .put("failover_timeout", 604800);
        config.putArray("features");
        return config.put("framework_name", "marathon")
                .put("ha", true)
                .put("hostname", "127.0.0.1")
                .put("launch_token", 100)
                .put("launch_token_refresh_interval", 30000)
                .put("leader_proxy_connection_timeout_ms", 5000)
                .put("leader_proxy_read_timeout_ms", 10000)
                .put("local_port_max", 20000)
                .put("local_port_min", 10000)
                .put("master", "127.0.0.1:" + masterPort.getAsInt())
                .put("max_instances_per_offer", 5)
                .put("mesos_bridge_name", "mesos-bridge")
                .put("mesos_heartbeat_failure_threshold", 5)
                .put("mesos_heartbeat_interval", 15000)
                .put("mesos_leader_ui_url", "http://127.0.0.1:" + masterPort.getAsInt() + "/")
                .put("mesos_role", "*")
                .put("mesos_user", "root")
                .put("new_group_enforce_role", "Off")
                .put("min_revive_offers_interval", 5000)
                .put("offer_matching_timeout", 3000)
                .put("on_elected_prepare_timeout", 180000)
                .put("reconciliation_initial_delay", 15000)
                .put("reconciliation_interval", 600000)
                .put("scale_apps_initial_delay", 15000)
                .put("scale_apps_interval", 300000)
                .put("store_cache", true)
                .put("task_launch_confirm_timeout", 300000)
                .put("task_launch_timeout", 300000)
                .put("task_lost_expunge_initial_delay", 300000)
                .put("task_lost_expunge_interval", 30000)
                .put("task_reservation_timeout", 20000)
                .putNull("webui_url")
                .put("maintenance_mode", true);
    }
}
