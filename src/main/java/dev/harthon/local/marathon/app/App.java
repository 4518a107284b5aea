package dev.harthon.local.marathon.app;

import dev.harthon.local.fetch.FetchItem;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One version of an application.
 *
 * @param spec in normal form, without versions; not to be changed
 */
public record App(AppId id, ObjectNode spec, Instant version, Instant lastScalingAt, Instant lastConfigChangeAt) {

    public static App first(AppId id, ObjectNode spec, Instant version) {
        return new App(id, spec, version, version, version);
    }

    /** The same with another specification; what changed decides which moments move. */
    public App changedTo(ObjectNode next, Instant at) {
        if (next.equals(spec)) {
            return this;
        }
        return differsOnlyInInstances(next)
                ? new App(id, next, at, at, lastConfigChangeAt)
                : new App(id, next, at, at, at);
    }

    public App restarted(Instant at) {
        return new App(id, spec, at, lastScalingAt, at);
    }

    private boolean differsOnlyInInstances(ObjectNode next) {
        return withoutInstances(spec).equals(withoutInstances(next));
    }

    private static ObjectNode withoutInstances(ObjectNode spec) {
        ObjectNode rest = spec.deepCopy();
        rest.remove("instances");
        return rest;
    }

    public App scaledTo(int instances, Instant at) {
        return changedTo(spec.deepCopy().put("instances", instances), at);
    }

    public int instances() {
        return spec.path("instances").intValue();
    }

    public double amount(String resource) {
        return spec.path(resource).doubleValue();
    }

    public Optional<String> text(String field) {
        return spec.path(field).stringValueOpt();
    }

    public List<String> args() {
        return stream(spec.path("args")).map(JsonNode::stringValue).toList();
    }

    public Map<String, String> labels() {
        return strings(spec.path("labels"));
    }

    /** Plain values only; secrets are not enabled. */
    public Map<String, String> env() {
        return strings(spec.path("env"));
    }

    public List<JsonNode> list(String field) {
        return stream(spec.path(field)).toList();
    }

    public List<PortDefinition> ports() {
        return stream(spec.path("portDefinitions")).map(PortDefinition::of).toList();
    }

    public boolean requirePorts() {
        return spec.path("requirePorts").booleanValue(false);
    }

    public List<FetchItem> fetch() {
        return stream(spec.path("fetch")).map(item -> new FetchItem(item.path("uri").stringValue(),
                item.path("extract").booleanValue(true), item.path("executable").booleanValue(false),
                item.path("cache").booleanValue(false), item.path("destPath").stringValueOpt())).toList();
    }

    public Optional<Duration> killGrace() {
        return Optional.of(spec.path("taskKillGracePeriodSeconds")).filter(JsonNode::isNumber)
                .map(seconds -> Duration.ofSeconds(seconds.intValue()));
    }

    /** How long an instance that cannot be reached is waited for. */
    public Duration patience() {
        JsonNode strategy = spec.path("unreachableStrategy");
        return strategy.isObject() ? Duration.ofSeconds(strategy.path("inactiveAfterSeconds").intValue())
                : Duration.ofDays(365);
    }

    public List<AppId> dependencies() {
        return stream(spec.path("dependencies")).map(id -> AppId.of(id.stringValue())).toList();
    }

    private static Map<String, String> strings(JsonNode map) {
        Map<String, String> strings = new LinkedHashMap<>();
        map.properties().forEach(e -> e.getValue().stringValueOpt().ifPresent(v -> strings.put(e.getKey(), v)));
        return strings;
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
