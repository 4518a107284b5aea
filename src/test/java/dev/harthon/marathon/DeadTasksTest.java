package dev.harthon.marathon;

import static dev.harthon.marathon.Story.failure;
import static dev.harthon.marathon.Story.task;
import static org.assertj.core.api.Assertions.assertThat;

import dev.harthon.marathon.Verdict.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Tasks that die during a deployment, and those that only seem to. */
class DeadTasksTest {

    private final Story story = new Story();

    @AfterEach
    void close() {
        story.close();
    }

    @Test
    void aCrashLoopIsSeenThroughAlthoughTheServerCallsItASuccess() {
        story.deploying(0);
        for (int n = 0; n < 10; n++) {
            ObjectNode failed = story.app(task("a", n + 1, "FAILED"));
            failed.set("lastTaskFailure", failure(1.5 + 4 * n, "a._app." + (n + 1), "TASK_FAILED",
                    "Command exited with status 3"));
            story.deployed(1 + 4 * n, task("a", n + 1, "RUNNING")).chapter(2 + 4 * n, false, failed);
        }

        Verdict verdict = follow();

        assertThat(verdict.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(verdict.cause()).isEqualTo("3 tasks ended one after the other: Command exited with status 3");
        assertThat(verdict.deadTasks()).hasSize(3).last().asString().endsWith("._app.3");
        assertThat(verdict.failure().orElseThrow().state()).isEqualTo("TASK_FAILED");
    }

    @Test
    void aLoopOfExitsWithStatusZeroLeavesNoFailureButIsSeen() {
        story.deploying(0);
        for (int n = 0; n < 10; n++) {
            story.deployed(1 + 4 * n, task("a", n + 1, "RUNNING")).deployed(2 + 4 * n, task("a", n + 1, "FINISHED"));
        }

        Verdict verdict = follow();

        assertThat(verdict.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(verdict.failure()).isEmpty();
        assertThat(verdict.cause()).contains("with exit status 0");
        assertThat(verdict.deadTasks()).hasSize(3);
    }

    @Test
    void incarnationsThatCameAndWentBetweenTwoLooksCount() {
        story.deploying(0, task("a", 1, "RUNNING")).deploying(1, task("a", 4, "RUNNING"));

        Verdict verdict = follow();

        assertThat(verdict.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(verdict.deadTasks()).hasSize(3).first().asString().endsWith("._app.1");
    }

    @Test
    void oneCrashAtTheStartIsForgivenWhenTheNextOneStays() {
        ObjectNode crashed = story.app(task("a", 1, "FAILED"));
        crashed.set("lastTaskFailure", failure(2, "a._app.1", "TASK_FAILED", "Command exited with status 1"));
        story.deploying(0).deployed(1, task("a", 1, "RUNNING")).chapter(2, false, crashed)
                .deployed(5, task("a", 2, "RUNNING"));

        Verdict verdict = follow();

        assertThat(verdict.outcome()).isEqualTo(Outcome.SUCCEEDED);
        assertThat(verdict.last().dead()).isEqualTo(1);
        assertThat(story.time.seconds()).isGreaterThanOrEqualTo(8);
    }

    @Test
    void aFailedFetchIsAVerdictAtOnce() {
        ObjectNode failed = story.app(task("a", 1, "FAILED"));
        failed.set("lastTaskFailure", failure(2, "a._app.1", "TASK_FAILED",
                "Failed to launch container: Failed to fetch all URIs for container 'c': exited with status 1"));
        story.deploying(0).chapter(2, true, failed);

        Verdict verdict = follow();

        assertThat(verdict.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(verdict.cause()).contains("Failed to fetch all URIs");
        assertThat(story.time.seconds()).isEqualTo(2);
    }

    @Test
    void failuresBeforeTheDeploymentAreOld() {
        ObjectNode app = story.app(task("a", 1, "RUNNING"));
        app.set("lastTaskFailure", failure(-60, "z._app.7", "TASK_FAILED", "Failed to launch container: old"));
        story.chapter(0, false, app);

        assertThat(follow().outcome()).isEqualTo(Outcome.SUCCEEDED);
    }

    @Test
    void oldTasksThatAreReplacedAreNotCountedAsDead() {
        ObjectNode old = task("old", 3, "RUNNING").put("version", FakeTime.at(-100).toString());
        story.deploying(0, old).deploying(1, old, task("new", 1, "RUNNING"))
                .deploying(2, task("old", 3, "KILLED"), task("new", 1, "RUNNING"))
                .deployed(3, task("new", 1, "RUNNING"));

        Verdict verdict = follow();

        assertThat(verdict.outcome()).isEqualTo(Outcome.SUCCEEDED);
        assertThat(verdict.deadTasks()).isEmpty();
    }

    private Verdict follow() {
        return story.follow(told -> {});
    }
}
