package dev.harthon.examples;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What must have been typed before the examples of a command mean something. */
final class ExampleScene {

    private static final List<String> LOADED =
            List.of("load sample/greeter", "set isolation none", "set runner direct", "set cpus 0.1", "set mem 32");
    private static final List<String> DEPLOYED =
            List.of("load sample/greeter", "set isolation none", "set runner direct", "set cpus 0.1", "set mem 32",
                    "deploy");
    /** The cluster that all share, with two applications that the examples speak of. */
    static final List<String> CLUSTER = List.of(
            "local start --agents 3 --cpus 4 --mem 4096", "load sample/greeter", "set isolation none",
            "set runner direct", "set cpus 0.1", "set mem 32", "set id /shop/redis", "deploy", "set id /shop/db",
            "deploy");

    /** Single examples that need more than their command does. */
    private static final Map<String, List<String>> BY_LINE = Map.of(
            "expect why /exit-3/ within 30s", List.of("local fail exit --status 3"),
            "expect exit 8: deploy", List.of("local fail exit --status 3", "env BROKEN=yes"));

    private static final String TRUSTED = "key trust ./acme-20260101000000.pub";
    private static final String LAB = "target add lab --marathon http://marathon.lab.example:8080";

    private static final String PROD = "target add prod --dcos " + ExampleWorld.DCOS;

    private static final Map<String, List<String>> BY_COMMAND = Map.ofEntries(
            Map.entry("bind unset", List.of("bind cache:redis.default")),
            Map.entry("env unmap", List.of("env map greeting x", "env map interval 2")),
            Map.entry("env unset", List.of("env LOG_LEVEL=debug", "env secret DB_PASSWORD --from-env DB_PASSWORD")),
            Map.entry("expose", List.of("set runner supervisor", "unexpose gossip")),
            Map.entry("health supervisor", List.of("set runner supervisor")),
            Map.entry("key forget", List.of(TRUSTED, "key trust ./keys/core-20260101000000.pub")),
            Map.entry("label unset", List.of("label HAPROXY_GROUP=external team=search")),
            Map.entry("peer unset", List.of("peer 10.0.0.7")),
            Map.entry("redo", List.of("set cpus 1", "undo")),
            Map.entry("expect", List.of("set cpus 0.5", "deploy")),
            Map.entry("load", List.of("key trust ./keys/core-20260101000000.pub")),
            Map.entry("login", List.of(PROD)),
            Map.entry("logout", List.of(PROD)),
            Map.entry("record stop", List.of("record start ./stopped.harthon --yes")),
            Map.entry("sessions remove", List.of("save web --yes", "save other --yes")),
            Map.entry("sessions use", List.of("save web --yes")),
            Map.entry("target use", List.of(LAB)),
            Map.entry("target remove", List.of(LAB)),
            Map.entry("undo", List.of("set cpus 1")),
            Map.entry("unexpose", List.of("set runner supervisor")),
            Map.entry("unset", List.of("set id /other")),
            Map.entry("rollback", List.of("env A=1", "deploy", "env A=2", "deploy")),
            Map.entry("volume unset", List.of("volume data:2GiB")));

    /** Those that need the application to run. */
    private static final List<String> RUNNING = List.of(
            "apps", "destroy", "diff", "expect", "history", "logs", "open", "restart", "restore", "rollback",
            "sandbox cat", "sandbox du", "sandbox get", "sandbox ls", "sandbox path", "scale", "status", "tasks",
            "watch", "why");

    private ExampleScene() {}

    static List<String> before(String command, String example) {
        List<String> scene = new ArrayList<>(RUNNING.contains(command) ? DEPLOYED : LOADED);
        if (command.equals("deps")) {
            scene.add("load core/redis --from ./results --key ./keys");
        }
        scene.addAll(BY_COMMAND.getOrDefault(command, List.of()));
        scene.addAll(BY_LINE.getOrDefault(example, List.of()));
        return scene;
    }

    /** Whether what comes after would suffer. */
    static boolean breaks(String example) {
        return example.startsWith("local fail") || BY_LINE.containsKey(example);
    }
}
