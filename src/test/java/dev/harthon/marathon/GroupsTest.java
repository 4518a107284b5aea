package dev.harthon.marathon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.harthon.fault.Fault;
import dev.harthon.http.HttpCaller;
import dev.harthon.http.HttpSettings;
import dev.harthon.http.Json;
import dev.harthon.local.Api;
import dev.harthon.local.LocalCluster;
import dev.harthon.local.LocalClusterOptions;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Rehearsals on a cluster that really answers them. */
class GroupsTest {

    private static LocalCluster cluster;
    private static HttpCaller http;
    private static Api api;

    @BeforeAll
    static void start() {
        cluster = LocalCluster.start(LocalClusterOptions.defaults());
        http = new HttpCaller(HttpSettings.standard());
        api = new Api(cluster);
        for (String id : List.of("/g/one", "/g/two", "/top", "/g/deep/three")) {
            api.post("/v2/apps", app(id, "exec sleep 1000").toString());
        }
        api.deployed();
    }

    @AfterAll
    static void stop() {
        http.close();
        cluster.close();
    }

    @Test
    void aNewApplicationWouldBeStartedAndScaled() {
        assertThat(rehearse("/g/new", "exec sleep 1000"))
                .containsExactly(List.of("StartApplication /g/new"), List.of("ScaleApplication /g/new"));
    }

    @Test
    void anotherCommandWouldRestartTheApplicationAndNothingElse() {
        JsonNode before = api.get("/v2/apps/g/one").path("app").path("version");

        assertThat(rehearse("/g/one", "exec sleep 2000")).containsExactly(List.of("RestartApplication /g/one"));
        assertThat(api.get("/v2/apps/g/one").path("app").path("version")).isEqualTo(before);
        assertThat(api.get("/v2/apps").path("apps")).hasSize(4);
    }

    @Test
    void theSameAgainWouldDoNothing() {
        assertThat(rehearse("/g/one", "exec sleep 1000")).isEmpty();
        assertThat(rehearse("/top", "exec sleep 1000")).isEmpty();
        assertThat(rehearse("/g/deep/three", "exec sleep 1000")).isEmpty();
    }

    @Test
    void whatMarathonWouldRefuseIsToldInItsWords() {
        ObjectNode bad = app("/g/bad", "exec sleep 1");
        bad.put("cpus", -1);

        assertThatThrownBy(() -> groups().rehearse(AppId.parse("/g/bad"), bad))
                .satisfies(e -> assertThat(((Fault) e).why().orElse("")).contains("cpus"));
    }

    private static List<List<String>> rehearse(String id, String cmd) {
        return groups().rehearse(AppId.parse(id), app(id, cmd));
    }

    private static Groups groups() {
        return new MarathonClient(http, URI.create(cluster.marathonUrl())).groups();
    }

    private static ObjectNode app(String id, String cmd) {
        return Json.object().put("id", id).put("cmd", cmd).put("cpus", 0.1).put("mem", 32);
    }
}
