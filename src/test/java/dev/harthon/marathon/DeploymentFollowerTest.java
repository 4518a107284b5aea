package dev.harthon.marathon;

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
        assertThat(story.time.seconds()).isEqualTo(120);
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
            assertThatThrownBy(() -> lasting.follow(told -> {})).isInstanceOf(NetworkFault.class);
        }
    }

    @Test
    void anInterruptEndsTheFollowing() {
        story.deploying(0);
        assertThatThrownBy(() -> story.follow(told -> Thread.currentThread().interrupt()))
                .isInstanceOf(InterruptedFault.class);
    }

    private Verdict follow() {
        return story.follow(progress::add);
    }

    @Test
    void aRollbackIsFollowedWithoutItsVersion() {
        story.deployed(0, task("a", 1, "RUNNING"));
        DeploymentGoal goal = DeploymentGoal.ofRollback(
                Story.APP, new Change.Accepted("x", "2001-01-01T00:00:00Z", false), FakeTime.START);

        assertThat(goal.version()).isEqualTo(Optional.empty());
        assertThat(story.follower().follow(goal, told -> {}).isSuccess()).isTrue();
    }
}
