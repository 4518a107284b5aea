package dev.harthon.marathon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harthon.http.Transcript;
import dev.harthon.marathon.Verdict.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a real Marathon showed of deployments that went wrong, put before the judge. */
class RecordedFailuresTest {

    @ParameterizedTest
    @ValueSource(strings = {"uri-404", "uri-500", "uri-dns", "uri-refused", "uri-scheme", "uri-file-missing",
        "bad-archive", "truncated-archive", "non-ascii-gnu", "non-ascii-pax", "no-such-user"})
    void aTaskThatNeverStartedIsAVerdictAtOnce(String failure) {
        Verdict verdict = firstVerdict("failure-" + failure, Duration.ZERO).orElseThrow();

        assertThat(verdict.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(verdict.cause()).startsWith("Failed to ");
        assertThat(verdict.failure()).isPresent();
        assertThat(verdict.deadTasks()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"exit-126", "exit-127", "signal", "start-missing", "syntax-error", "exit-0", "port-in-use"})
    void aTaskThatEndedIsNeverTakenForASuccess(String failure) {
        Optional<Verdict> verdict = firstVerdict("failure-" + failure, Duration.ofSeconds(14));

        assertThat(verdict).isEmpty();
        assertThat(firstVerdict("failure-" + failure, Duration.ofSeconds(16)).orElseThrow().isSuccess()).isFalse();
    }

    @Test
    void aSecondTaskThatIsAlreadyStartingDoesNotHideTheFirst() {
        assertThat(judged("failure-exit-3", Duration.ZERO).progress().dead()).isEqualTo(1);
        assertThat(firstVerdict("failure-exit-3", Duration.ofMinutes(1))).isEmpty();
    }

    @Test
    void aKillByAHealthCheckIsSeenByTheNextIncarnation() {
        assertThat(judged("health-mesos-http-404", Duration.ZERO).progress().dead()).isEqualTo(1);
        assertThat(judged("health-http-marathon-fail", Duration.ZERO).progress().dead()).isGreaterThanOrEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"health-command", "health-mesos-tcp", "health-mesos-http", "health-http-marathon"})
    void goodHealthIsASuccessAfterTheSettleTime(String name) {
        assertThat(firstVerdict(name, Duration.ZERO)).isEmpty();
        assertThat(firstVerdict(name, Duration.ofSeconds(4)).orElseThrow().isSuccess()).isTrue();
    }

    /** The verdict after all looks of a recording, the last one repeated once more after a while. */
    private static Optional<Verdict> firstVerdict(String transcript, Duration later) {
        Judged judged = judged(transcript, later);
        return judged.verdict();
    }

    private record Judged(Optional<Verdict> verdict, Progress progress) {}

    private static Judged judged(String transcript, Duration later) {
        List<Transcript.Entry> entries = Transcript.of(transcript).entries();
        Transcript.Entry post = entries.get(0);
        AppId app = AppId.parse(post.body().path("id").asString());
        String deployment = post.body().path("deployments").path(0).path("id").asString();
        DeploymentJudge judge = new DeploymentJudge(
                DeploymentGoal.of(app, new Change.Accepted(deployment, post.body().path("version").asString(), true)),
                FollowSettings.standard());
        Optional<Verdict> verdict = Optional.empty();
        for (Transcript.Entry entry : entries) {
            if (entry.body().path("app").path("id").asString("").equals(app.text()) && verdict.isEmpty()) {
                Snapshot look = new Snapshot(
                        Optional.of(new AppView(entry.body().path("app"))), List.of(), Optional.empty());
                verdict = judge.judge(look, Instant.ofEpochMilli((long) (entry.at() * 1000)));
                Instant then = Instant.ofEpochMilli((long) (entry.at() * 1000)).plus(later);
                boolean last = entries.stream().filter(one -> one.body().has("app"))
                        .reduce((one, other) -> other).orElseThrow() == entry;
                verdict = verdict.isEmpty() && last ? judge.judge(look, then) : verdict;
            }
        }
        return new Judged(verdict, judge.progress());
    }
}
