package dev.harthon.workbench.why;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a real Marathon and Mesos showed, put before the rules. */
class RecordedCausesTest {

    @ParameterizedTest
    @CsvSource({
        "failure-uri-404, 'the store answered 404 for http://127.0.0.1:8099/nope.tgz', upload",
        "failure-uri-404-cached, 'the store answered 404', upload",
        "failure-uri-500, 'the store answered 500', restart",
        "failure-uri-dns, 'resolve host name', set upload-to",
        "failure-uri-refused, 'connect to server', set upload-to",
        "failure-uri-scheme, 'cannot fetch s3: addresses', set upload-to",
        "failure-uri-file-missing, 'cannot fetch file:///no/such/file.tgz', set upload-to",
        "failure-bad-archive, 'cannot unpack', build",
        "failure-truncated-archive, 'truncated gzip input', build",
        "failure-non-ascii-gnu, 'outside ASCII', set packaging harts",
        "failure-non-ascii-pax, 'outside ASCII', set packaging harts"})
    void aFetchFailureIsTheFirstCause(String transcript, String text, String remedy) {
        Finding top = Recorded.diagnosis(transcript).top().orElseThrow();

        assertThat(top.name()).isEqualTo("fetch-failed");
        assertThat(top.text()).contains(text).doesNotContain("/var/lib/mesos");
        assertThat(top.remedy()).contains(remedy);
    }

    @ParameterizedTest
    @CsvSource({
        "failure-exit-3, exit-3, 'failed with exit status 3', logs",
        "failure-exit-126, exit-126, 'cannot be executed', preview start",
        "failure-exit-127, exit-127, 'was not found', preview start",
        "failure-start-missing, exit-2, 'exit status 2', logs",
        "failure-syntax-error, exit-2, 'exit status 2', logs",
        "failure-exit-0, exit-0, 'exit status 0', preview start",
        "failure-signal, signal, 'Segmentation fault', logs",
        "failure-oom, out-of-memory, 'more than the 48 MiB', set mem 96",
        "failure-no-such-user, no-such-user, 'has no user', set user",
        "failure-mount-refused, needs-root, 'unshare was refused', set user root",
        "failure-port-in-use, port-taken, 'is taken on the agent', env map",
        "failure-agent-lost, agent-lost, 'is lost', start the agent"})
    void theEndOfATaskIsTheFirstCause(String transcript, String name, String text, String remedy) {
        Finding top = Recorded.diagnosis(transcript).top().orElseThrow();

        assertThat(top.name()).isEqualTo(name);
        assertThat(top.text()).contains(text);
        assertThat(top.remedy()).contains(remedy);
    }

    @ParameterizedTest
    @CsvSource({
        "queue-insufficient-cpus, cpus-short, 'the 64 cpus', set cpus 4",
        "queue-insufficient-mem, mem-short, 'MiB mem that a task needs', set mem 4096",
        "queue-insufficient-disk, disk-short, 'the 1000000 MiB disk', set disk 8192",
        "queue-insufficient-ports, ports-short, 'which is fixed', without --fixed",
        "queue-unfulfilled-constraint, constraint-unmet, 'rack:CLUSTER:r99', unset constraints",
        "queue-unique-two-instances, constraint-unmet, 'hostname:UNIQUE; 1 of 2 run', scale 1 /wait/unique"})
    void anOfferThatDoesNotFitIsTheFirstCauseWithTheNearestOffer(
            String transcript, String name, String text, String remedy) {
        Finding top = Recorded.diagnosis(transcript).top().orElseThrow();

        assertThat(top.name()).isEqualTo(name);
        assertThat(top.text()).contains(text);
        assertThat(top.remedy()).contains(remedy);
        assertThat(top.evidence()).anyMatch(seen -> seen.contains("127.0.0.1"));
    }

    @Test
    void severalReasonsAreAllTold() {
        List<String> names = names("queue-several-reasons");

        assertThat(names).startsWith("constraint-unmet", "cpus-short", "mem-short").contains("locked");
    }

    @Test
    void theWaitAfterAFailureIsTheConsequenceAndNotTheCause() {
        assertThat(names("failure-exit-127")).containsExactly("exit-127", "back-off");
        assertThat(Recorded.diagnosis("failure-exit-127").findings().get(1).text()).contains("waits 19 s more");
    }

    @Test
    void aHealthCheckThatKillsIsSeenThoughMarathonKeepsNoFailure() {
        assertThat(names("health-mesos-http-404")).contains("unhealthy");
        assertThat(Recorded.diagnosis("health-http-marathon-fail").top().orElseThrow().text())
                .contains("health check HTTP").contains("tasks are killed for it");
    }

    @Test
    void aDownloadThatGoesOnIsNoFailure() {
        assertThat(names("failure-slow-fetch")).contains("fetching").doesNotContain("fetch-failed", "no-offers");
    }

    @ParameterizedTest
    @CsvSource({"health-mesos-tcp", "health-command", "health-http-marathon"})
    void nothingIsSaidOfWhatRuns(String transcript) {
        assertThat(names(transcript)).isEmpty();
        assertThat(Recorded.evidence(transcript).isComplete()).isTrue();
    }

    private static List<String> names(String transcript) {
        return Recorded.diagnosis(transcript).findings().stream().map(Finding::name).toList();
    }
}
