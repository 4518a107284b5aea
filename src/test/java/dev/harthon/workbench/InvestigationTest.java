package dev.harthon.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harthon.local.Await;
import dev.harthon.workbench.why.Diagnosis;
import dev.harthon.workbench.why.Finding;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Causes made on a cluster that really runs tasks, and found again. */
class InvestigationTest {

    private static TestCluster cluster;

    @BeforeAll
    static void start() {
        cluster = new TestCluster();
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/w/e3, 'echo out; echo hopeless >&2; exit 3', exit-3, hopeless",
        "/w/e127, 'exec /no/such/program', exit-127, not found",
        "/w/e125, 'echo harthon: no tar here: install tar >&2; exit 125', start-refused, 125",
        "/w/e0, 'true', exit-0, finished"})
    void theEndOfTheLastTaskIsFoundWithItsLastWords(String id, String cmd, String name, String evidence) {
        cluster.create(id, cmd, "");

        Finding found = await(id, name);

        assertThat(String.join("\n", found.evidence())).contains(evidence);
        cluster.api.delete("/v2/apps" + id);
    }

    @Test
    void aFetchFailureIsExplainedByTheSandbox() {
        cluster.create("/w/fetch", "sleep 1000", "\"fetch\": [{\"uri\": \"file:///no/such/file.tgz\"}]");

        assertThat(await("/w/fetch", "fetch-failed").text()).contains("file:///no/such/file.tgz");
        cluster.api.delete("/v2/apps/w/fetch");
    }

    @ParameterizedTest
    @CsvSource({
        "/w/cpus, '\"cpus\": 64', cpus-short",
        "/w/mem, '\"mem\": 1000000', mem-short",
        "/w/rack, '\"constraints\": [[\"rack\", \"CLUSTER\", \"r99\"]]', constraint-unmet"})
    void whatNoOfferHasIsFound(String id, String more, String name) {
        cluster.create(id, "sleep 1000", more);

        assertThat(await(id, name).rank().name()).isEqualTo("CAUSE");
        assertThat(investigate(id).orElseThrow().findings()).extracting(Finding::name).contains("locked");
        cluster.api.delete("/v2/apps" + id + "?force=true");
    }

    @Test
    void anApplicationThatRunsHasNoCause() {
        cluster.create("/w/fine", "exec sleep 1000", "");
        cluster.api.running("w/fine");
        cluster.api.deployed();

        Investigation.Result result = new Investigation(cluster.cluster()).of("/w/fine").orElseThrow();

        assertThat(result.diagnosis().findings()).isEmpty();
        assertThat(result.isComplete()).isTrue();
        cluster.api.delete("/v2/apps/w/fine");
    }

    @Test
    void anUnknownApplicationIsNone() {
        assertThat(new Investigation(cluster.cluster()).of("/w/nobody")).isEmpty();
    }

    private static Finding await(String id, String name) {
        Await.until(id + " shows " + name, () -> find(id, name).isPresent());
        return find(id, name).orElseThrow();
    }

    private static Optional<Finding> find(String id, String name) {
        return investigate(id).flatMap(all -> all.top()).filter(one -> one.name().equals(name));
    }

    private static Optional<Diagnosis> investigate(String id) {
        return new Investigation(cluster.cluster()).of(id).map(Investigation.Result::diagnosis);
    }
}
