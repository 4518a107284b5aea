package dev.harthon.marathon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.harthon.fault.NetworkFault;
import dev.harthon.fault.OperationFault;
import dev.harthon.http.HttpCaller;
import dev.harthon.http.HttpSettings;
import dev.harthon.http.Json;
import dev.harthon.http.LoopbackServer;
import dev.harthon.http.Transcript;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The client reads what a real Marathon 1.11 said. */
class MarathonTranscriptsTest {

    private static final AppId REDIS = AppId.parse("hab/redis");
    private final HttpCaller http = new HttpCaller(HttpSettings.standard());

    @AfterEach
    void close() {
        http.close();
    }

    @Test
    void readsAnApplicationFromItsCreationOn() {
        with("app-create", marathon -> {
            assertThat(marathon.apps().find(REDIS)).isEmpty();
            assertThat(marathon.deployments().list()).singleElement().satisfies(deployment -> {
                assertThat(deployment.affectedApps()).containsExactly("/hab/redis");
                assertThat(deployment.currentStep()).isEqualTo(2);
                assertThat(deployment.currentActions()).containsExactly("ScaleApplication /hab/redis");
            });
            AppView app = marathon.apps().find(REDIS).orElseThrow();
            assertThat(app.instances()).isEqualTo(1);
            assertThat(app.deployments()).hasSize(1);
            assertThat(app.label("hab.ident")).contains("core/redis/7.0.15/20240517120000");
            assertThat(app.json().path("killSelection").asString()).isEqualTo("YOUNGEST_FIRST");
            assertThat(marathon.tasks().of(REDIS)).singleElement().satisfies(task -> {
                assertThat(task.isRunning()).isTrue();
                assertThat(task.ports()).containsExactly(31044, 31045);
                assertThat(task.id().incarnation()).isEqualTo(1);
                assertThat(task.slaveId()).endsWith("-S0");
            });
            assertThat(marathon.apps().list()).extracting(AppView::id).containsExactly("/hab/redis");
        });
    }

    @Test
    void replacesAnApplicationWhole() {
        with("app-update", marathon -> {
            Change change = marathon.apps().replace(REDIS, Json.object().put("cmd", "x"), false);
            assertThat(change.orThrow("")).satisfies(accepted -> {
                assertThat(accepted.created()).isFalse();
                assertThat(accepted.version()).isEqualTo("2026-11-23T01:56:55.935Z");
                assertThat(accepted.deployment()).isEqualTo("e39aee27-2a71-4eab-bb9b-60015a68100d");
            });
            Change created = marathon.apps().replace(AppId.parse("/hab/created-by-put"), Json.object(), false);
            assertThat(created.orThrow("").created()).isTrue();
        });
    }

    @Test
    void aLockNamesTheDeploymentThatHoldsIt() {
        with("deployments", marathon -> {
            AppId app = AppId.parse("/dep/app");
            marathon.apps().scale(app, 9, false);
            Change change = marathon.apps().restart(app, false);
            assertThat(change).isInstanceOfSatisfying(Change.Locked.class, locked ->
                    assertThat(locked.deployments()).containsExactly("094a7f09-864f-4909-8448-ade396dc142a"));
            assertThatThrownBy(() -> change.orThrow("cannot restart /dep/app"))
                    .isInstanceOfSatisfying(OperationFault.class, fault -> {
                        assertThat(fault.why().orElseThrow()).contains("094a7f09");
                        assertThat(fault.remedy().orElseThrow()).contains("--force");
                    });
            Change rollback = marathon.deployments().rollback("094a7f09-864f-4909-8448-ade396dc142a");
            assertThat(rollback).isInstanceOf(Change.Accepted.class);
            assertThat(marathon.deployments().cancel("aefe71be-a778-4bb4-b7ba-bddf42fd71e0")).isTrue();
        });
    }

    @Test
    void versionsComeNewestFirstWhateverTheServerDoes() {
        with("app-scale-restart-rollback", marathon -> {
            marathon.versions().list(REDIS);
            List<String> versions = marathon.versions().list(REDIS);
            assertThat(versions).hasSizeGreaterThan(5).isSortedAccordingTo(Comparator.reverseOrder());
            assertThat(marathon.versions().find(REDIS, "2026-11-23T01:56:55.935Z").orElseThrow().id())
                    .isEqualTo("/hab/redis");
            assertThat(marathon.versions().find(REDIS, "2020-01-01T00:00:00.000Z")).isEmpty();
        });
    }

    @Test
    void theQueueTellsWhyAnApplicationWaits() {
        with("queue-several-reasons", marathon -> {
            QueueView entry = marathon.queue().find(AppId.parse("/wait/several")).orElseThrow();
            assertThat(entry.awaitsOffers()).isTrue();
            assertThat(entry.declined()).containsExactly(Map.entry("UnfulfilledConstraint", 1));
            assertThat(entry.lastUnusedOffers()).singleElement().satisfies(offer -> assertThat(offer.reasons())
                    .containsExactly("InsufficientCpus", "InsufficientMemory", "UnfulfilledConstraint"));
        });
        with("failure-exit-3", marathon ->
                assertThat(marathon.queue().find(AppId.parse("/fail/exit3")).orElseThrow()).satisfies(entry -> {
                    assertThat(entry.awaitsOffers()).isFalse();
                    assertThat(entry.secondsLeft()).isEqualTo(19);
                }));
    }

    @Test
    void infoLeadsToTheMaster() {
        with("info", marathon -> {
            marathon.ping();
            InfoView info = marathon.info();
            assertThat(info.version()).isEqualTo("1.11.26");
            assertThat(info.mesosMaster()).contains(URI.create("http://127.0.0.1:5060/"));
        });
    }

    @Test
    void killsTasks() {
        with("app-kill", marathon -> {
            assertThat(marathon.tasks().kill(List.of("a"))).hasSize(1);
            assertThat(marathon.tasks().killAndScale(List.of("b"))).isInstanceOf(Change.Accepted.class);
        });
    }

    @Test
    void refusedCredentialsAreANetworkFault() {
        with("errors-auth", marathon -> assertThatThrownBy(() -> marathon.apps().list())
                .isInstanceOfSatisfying(NetworkFault.class,
                        fault -> assertThat(fault.why().orElseThrow()).contains("401 Unauthorized")));
    }

    private void with(String transcript, Consumer<MarathonClient> test) {
        try (LoopbackServer server = Transcript.of(transcript).serve("marathon")) {
            test.accept(new MarathonClient(http, server.uri()));
        }
    }
}
