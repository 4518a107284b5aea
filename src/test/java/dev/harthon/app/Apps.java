package dev.harthon.app;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Applications for tests: a plain one, and ways to change one thing about it. */
public final class Apps {

    private Apps() {}

    public static AppDefinition redis() {
        return new AppDefinition(
                AppId.parse("/core/redis"),
                "exec sh ./start",
                Optional.empty(),
                new Resources(Cpus.parse("0.5"), MemoryMib.parse("256"), DiskMib.parse("0"), Gpus.NONE),
                Map.of(),
                Map.of(),
                List.of(FetchEntry.archive("http://store/" + "0a".repeat(32) + "-redis.tgz", true)),
                List.of(),
                Network.HOST,
                List.of(port(6379, "redis"), gossip()),
                List.of(),
                Placement.ANYWHERE,
                Lifecycle.of(new Instances(1), DurationText.parse("30s")));
    }

    public static PortDefinition port(int number, String name) {
        return new PortDefinition(
                number, PortName.parse(name), Protocol.TCP, false, Map.of(), Optional.empty());
    }

    public static PortDefinition gossip() {
        return new PortDefinition(
                9638, PortName.parse("gossip"), Protocol.UDP_TCP, false, Map.of(), Optional.empty());
    }

    public static PortDefinition fixed(PortDefinition port) {
        return new PortDefinition(
                port.number(), port.name(), port.protocol(), true, port.labels(), port.exportKey());
    }

    public static AppDefinition withId(AppDefinition app, AppId id) {
        return new AppDefinition(
                id, app.cmd(), app.user(), app.resources(), app.env(), app.labels(), app.fetch(), app.volumes(),
                app.network(), app.ports(), app.healthChecks(), app.placement(), app.lifecycle());
    }

    public static AppDefinition withPorts(AppDefinition app, PortDefinition... ports) {
        return new AppDefinition(
                app.id(), app.cmd(), app.user(), app.resources(), app.env(), app.labels(), app.fetch(), app.volumes(),
                app.network(), List.of(ports), app.healthChecks(), app.placement(), app.lifecycle());
    }

    public static AppDefinition withFetch(AppDefinition app, FetchEntry... fetch) {
        return new AppDefinition(
                app.id(), app.cmd(), app.user(), app.resources(), app.env(), app.labels(), List.of(fetch), app.volumes(),
                app.network(), app.ports(), app.healthChecks(), app.placement(), app.lifecycle());
    }

    public static AppDefinition withEnv(AppDefinition app, Map<String, EnvValue> env) {
        return new AppDefinition(
                app.id(), app.cmd(), app.user(), app.resources(), env, app.labels(), app.fetch(), app.volumes(),
                app.network(), app.ports(), app.healthChecks(), app.placement(), app.lifecycle());
    }

    public static AppDefinition withHealth(AppDefinition app, HealthCheck... checks) {
        return new AppDefinition(
                app.id(), app.cmd(), app.user(), app.resources(), app.env(), app.labels(), app.fetch(), app.volumes(),
                app.network(), app.ports(), List.of(checks), app.placement(), app.lifecycle());
    }

    public static AppDefinition withLifecycle(AppDefinition app, Lifecycle lifecycle) {
        return new AppDefinition(
                app.id(), app.cmd(), app.user(), app.resources(), app.env(), app.labels(), app.fetch(), app.volumes(),
                app.network(), app.ports(), app.healthChecks(), app.placement(), lifecycle);
    }

    public static AppDefinition withNetwork(AppDefinition app, Network network, Volume... volumes) {
        return new AppDefinition(
                app.id(), app.cmd(), app.user(), app.resources(), app.env(), app.labels(), app.fetch(), List.of(volumes),
                network, app.ports(), app.healthChecks(), app.placement(), app.lifecycle());
    }
}
