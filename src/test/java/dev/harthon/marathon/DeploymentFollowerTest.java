package dev.harthon.marathon;

import static dev.harthon.marathon.Story.failure;
import static dev.harthon.marathon.Story.task;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.harthon.fault.InterruptedFault;
import dev.harthon.fault.NetworkFault;
import dev.harthon.marathon.Verdict.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class DeploymentFollowerTest {

    private final Story story = new Story();
    private final List<Progress> progress = new ArrayList<>();

    @AfterEach
    void close() {
        story.close();
    }

    @Test
    void succeedsOnceAllRunsAndHasStayedSo() {
        story.deploying(0).deploying(1, task("a", 1, "STAGING")).deployed(4, task("a", 1, "RUNNING"));

        Verdict verdict = follow();

        assertThat(verdict.outcome()).isEqualTo(Outcome.SUCCEEDED);
        assertThat(story.time.seconds()).isBetween(7.0, 7.6);
        assertThat(progress).extracting(Progress::message)
                .containsExactly("waiting for Marathon", "starting on agent7", "running, watching that it stays so");
        assertThat(progress.get(0)).extracting(Progress::step, Progress::steps).containsExactly(2, 2);
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

    @Test
    void theEndOfTheDeploymentIsNotEnoughWhileOldTasksRun() {
        ObjectNode old = task("old", 1, "RUNNING").put("version", FakeTime.at(-100).toString());
        story.deployed(0, old);

        Verdict verdict = follow();

        assertThat(verdict.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(verdict.cause()).contains("was it cancelled?");
    }

    @Test
    void healthMustBeGoodWhereItIsChecked() {
        ObjectNode checked = story.app(task("a", 1, "RUNNING"));
        checked.putArray("healthChecks").addObject().put("protocol", "MESOS_HTTP");
        ObjectNode healthy = checked.deepCopy().put("tasksHealthy", 1);
        story.chapter(0, true, checked).chapter(20, false, healthy);

        assertThat(follow().outcome()).isEqualTo(Outcome.SUCCEEDED);
        assertThat(progress.get(0).message()).isEqualTo("waiting for health checks");
        assertThat(story.time.seconds()).isGreaterThanOrEqualTo(23);
    }

    @Test
    void noInstancesIsASuccessToo() {
        story.instances(0).deploying(0, task("a", 1, "RUNNING")).deployed(2);

        assertThat(follow().outcome()).isEqualTo(Outcome.SUCCEEDED);
    }

    @Test
    void whatTheQueueWaitsForIsTold() {
        story.queue(0, "{\"queue\":[{\"count\":1,\"delay\":{\"timeLeftSeconds\":0,\"overdue\":true},\"app\":{\"id\":\""
                + Story.APP + "\"},\"processedOffersSummary\":{\"rejectSummaryLastOffers\":["
                + "{\"reason\":\"InsufficientCpus\",\"declined\":0,\"processed\":1},"
                + "{\"reason\":\"InsufficientPorts\",\"declined\":1,\"processed\":1}]}}]}");

        Verdict verdict = follow();

        assertThat(verdict.outcome()).isEqualTo(Outcome.TIMED_OUT);
        assertThat(verdict.cause()).isEqualTo("waiting for offers, declined: InsufficientPorts");
        assertThat(story.time.seconds()).isEqualTo(60);
    }

    @Test
    void anApplicationThatIsDestroyedMeanwhileEndsIt() {
        story.deploying(0, task("a", 1, "STAGING")).gone(2);

        Verdict verdict = follow();

        assertThat(verdict.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(verdict.cause()).contains("gone");
    }

    @Test
    void anApplicationThatAppearsLateIsWaitedFor() {
        story.gone(0).deployed(3, task("a", 1, "RUNNING"));

        assertThat(follow().outcome()).isEqualTo(Outcome.SUCCEEDED);
    }

    @Test
    void aLaterChangeBySomebodyElseEndsIt() {
        ObjectNode theirs = story.app(task("a", 1, "RUNNING")).put("version", FakeTime.at(2).toString());
        story.deploying(0, task("a", 1, "STAGING")).chapter(2, false, theirs);

        Verdict verdict = follow();

        assertThat(verdict.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(verdict.cause()).contains("another change took over");
    }

    @Test
    void anOutageIsSatOutButNotForEver() {
        story.deploying(0, task("a", 1, "STAGING")).away(2, 503).deployed(20, task("a", 1, "RUNNING"));
        assertThat(follow().outcome()).isEqualTo(Outcome.SUCCEEDED);
        assertThat(progress).extracting(Progress::message).contains("Marathon does not answer, trying again");

        try (Story lasting = new Story().deploying(0).away(1, 503)) {
            DeploymentFollower follower = new DeploymentFollower(
                    lasting.client(), FollowSettings.standard(), lasting.time, lasting.time);
            assertThatThrownBy(() -> follower.follow(goal(), told -> {})).isInstanceOf(NetworkFault.class);
        }
    }

    @Test
    void anInterruptEndsTheFollowing() {
        story.deploying(0);
        assertThatThrownBy(() -> follower().follow(goal(), told -> Thread.currentThread().interrupt()))
                .isInstanceOf(InterruptedFault.class);
    }

    private Verdict follow() {
        return follower().follow(goal(), progress::add);
    }

    private DeploymentFollower follower() {
        FollowSettings settings = FollowSettings.standard().withTimeout(java.time.Duration.ofMinutes(1));
        return new DeploymentFollower(story.client(), settings, story.time, story.time);
    }

    private static DeploymentGoal goal() {
        return DeploymentGoal.of(Story.APP, new Change.Accepted(Story.DEPLOYMENT, Story.VERSION, true));
    }

    @Test
    void aRollbackIsFollowedWithoutItsVersion() {
        story.deployed(0, task("a", 1, "RUNNING"));
        DeploymentGoal goal = DeploymentGoal.ofRollback(
                Story.APP, new Change.Accepted("x", "2001-01-01T00:00:00Z", false), FakeTime.START);

        assertThat(goal.version()).isEqualTo(Optional.empty());
        assertThat(follower().follow(goal, told -> {}).isSuccess()).isTrue();
    }
}
