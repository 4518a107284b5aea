package dev.harthon.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harthon.app.AppDefinition;
import dev.harthon.app.AppJson;
import dev.harthon.app.Apps;
import dev.harthon.app.EnvValue;
import dev.harthon.app.FetchEntry;
import dev.harthon.app.HealthCheck;
import dev.harthon.app.HealthProbe;
import dev.harthon.app.PortName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class AppDiffTest {

    /** What a Marathon 1.11 shows of {@link Apps#redis()} some time after it was created. */
    private static ObjectNode live() {
        ObjectNode app = AppJson.deploy(Apps.redis());
        app.setAll((ObjectNode) Transcripts.read("""
                {"backoffFactor": 1.15, "backoffSeconds": 1, "executor": "", "maxLaunchDelaySeconds": 300, "gpus": 0,
                 "mem": 256.0, "disk": 0.0, "requirePorts": false, "killSelection": "YOUNGEST_FIRST", "role": "*",
                 "upgradeStrategy": {"maximumOverCapacity": 1.0, "minimumHealthCapacity": 1.0},
                 "unreachableStrategy": {"inactiveAfterSeconds": 0, "expungeAfterSeconds": 0},
                 "version": "2026-11-23T01:56:45.128Z", "versionInfo": {}, "tasksRunning": 1, "deployments": [],
                 "tasks": [], "somethingNew": true,
                 "portDefinitions": [{"port": 10000, "name": "redis", "protocol": "tcp"},
                                     {"port": 10001, "name": "gossip", "protocol": "tcp,udp"}]}"""));
        app.remove("env");
        return app;
    }

    private static AppDiff diff(AppDefinition wanted) {
        return AppDiff.between(live(), AppJson.deploy(wanted), Set.of("KNOWN"));
    }

    @Test
    void whatAServerFillsInIsNoDifference() {
        assertThat(diff(Apps.redis()).changes()).isEmpty();
        assertThat(diff(Apps.redis()).same()).isTrue();
    }

    @Test
    void whatWasSentToARealMarathonEqualsWhatItAnswered() throws Exception {
        List<AppDiff> diffs = Transcripts.exchanges()
                .filter(call -> call.at("/response/status").asInt(0) == 201)
                .filter(call -> call.at("/request/body").isObject() && call.at("/response/body").has("portDefinitions"))
                .filter(call -> call.at("/request/path").asString("").equals("/v2/apps"))
                .map(call -> AppDiff.between(
                        (ObjectNode) call.at("/response/body"), (ObjectNode) call.at("/request/body"), Set.of()))
                .toList();
        assertThat(diffs).hasSizeGreaterThan(30).allMatch(AppDiff::same);
    }

    @Test
    void aNumberOfInstancesScalesWithoutARestart() {
        ObjectNode wanted = AppJson.deploy(Apps.redis()).put("instances", 3);
        AppDiff diff = AppDiff.between(live(), wanted, Set.of());
        assertThat(diff.changes()).containsExactly(new Change("/instances", Optional.of("1"), Optional.of("3")));
        assertThat(diff.scalesOnly()).isTrue();
        assertThat(diff.restarts()).isFalse();
    }

    @Test
    void anythingElseRestarts() {
        AppDiff diff = diff(Apps.withPorts(Apps.redis(), Apps.port(6379, "redis"), Apps.fixed(Apps.gossip())));
        assertThat(diff.restarts()).isTrue();
        assertThat(diff.changes()).extracting(Change::toString).containsExactly(
                "/portDefinitions(1)/port: 10001 -> 9638",
                "/requirePorts: false -> true",
                "/upgradeStrategy/maximumOverCapacity: 1.0 -> 0",
                "/upgradeStrategy/minimumHealthCapacity: 1.0 -> 0");
        assertThat(diff.changes().get(0).setting()).contains("expose");
    }

    @Test
    void showsWhatIsAddedAndWhatIsTakenAway() {
        HealthCheck check = HealthCheck.of(new HealthProbe.Tcp(PortName.parse("redis")));
        AppDefinition wanted = Apps.withPorts(Apps.withHealth(Apps.redis(), check), Apps.port(6379, "redis"));
        assertThat(diff(wanted).changes()).extracting(Change::path)
                .containsExactly("/healthChecks(0)", "/portDefinitions(1)");
        ObjectNode live = live().put("user", "svc");
        assertThat(AppDiff.between(live, AppJson.deploy(Apps.redis()), Set.of()).changes())
                .containsExactly(new Change("/user", Optional.of("svc"), Optional.empty()));
    }

    @Test
    void neverShowsASecret() {
        AppDefinition wanted = Apps.withEnv(Apps.redis(), Map.of(
                "KNOWN", new EnvValue.Secret("env X", Optional.of("canary")),
                "DB_PASSWORD", new EnvValue.Literal("canary"),
                "MODE", new EnvValue.Literal("fast")));
        AppDefinition fetching = Apps.withFetch(wanted, FetchEntry.archive("http://me:canary@h/x.tgz?sig=canary", false));
        assertThat(diff(fetching).changes().toString()).contains("fast", "(secret)", "http://***@h/x.tgz?***")
                .doesNotContain("canary");
    }

    @Test
    void anotherToolOrSessionAloneIsNoReasonToRestart() {
        ObjectNode wanted = AppJson.deploy(Apps.redis());
        wanted.withObject("labels").put("harthon.version", "2").put("harthon.session", "x");
        assertThat(AppDiff.between(live(), wanted, Set.of()).same()).isTrue();
        wanted.withObject("labels").put("harthon.package", "core/redis/1/20240101000000");
        assertThat(AppDiff.between(live(), wanted, Set.of()).changes()).hasSize(3);
    }
}
