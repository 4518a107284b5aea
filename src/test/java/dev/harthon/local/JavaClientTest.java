package dev.harthon.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import mesosphere.marathon.client.Marathon;
import mesosphere.marathon.client.MarathonClient;
import mesosphere.marathon.client.MarathonException;
import mesosphere.marathon.client.model.v2.App;
import mesosphere.marathon.client.model.v2.Deployment;
import mesosphere.marathon.client.model.v2.Group;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mesosphere's own Java client works on the cluster as it is. */
class JavaClientTest {

    private LocalCluster cluster;
    private Marathon marathon;

    @BeforeEach
    void start() {
        cluster = LocalCluster.start(LocalClusterOptions.defaults());
        marathon = MarathonClient.getInstance(cluster.marathonUrl());
    }

    @AfterEach
    void stop() {
        cluster.close();
    }

    private static App sleeper(String id) {
        App app = new App();
        app.setId(id);
        app.setCmd("exec sleep 1000");
        app.setCpus(0.1);
        app.setMem(32.0);
        app.setInstances(1);
        return app;
    }

    private void settled() {
        Await.until("no deployment is left", () -> marathon.getDeployments().isEmpty());
    }

    @Test
    void createsUpdatesRestartsRollsBackAndDeletesAnApplication() {
        App app = sleeper("/java/app");
        app.setEnv(Map.of("A", "1"));
        String first = marathon.createApp(app).getVersion();
        settled();
        assertThat(marathon.getApp("/java/app").getApp().getTasksRunning()).isEqualTo(1);
        App change = new App();
        change.setInstances(2);
        assertThat(marathon.updateApp("/java/app", change, false).getDeploymentId()).isNotEmpty();
        settled();
        assertThat(marathon.getAppTasks("/java/app").getTasks()).hasSize(2);
        marathon.restartApp("/java/app", false);
        settled();
        assertThat(marathon.getAppVersions("/java/app").getVersions()).hasSize(3);
        App old = marathon.getAppVersion("/java/app", first);
        assertThat(old.getInstances()).isEqualTo(1);
        marathon.updateApp("/java/app", marathon.getApp("/java/app").getApp(), false);
        settled();
        assertThat(marathon.getTasks().getTasks()).hasSize(2);
        assertThat(marathon.deleteAppTasks("/java/app", "127.0.0.1", "false").getTasks()).hasSize(2);
        assertThat(marathon.deleteApp("/java/app").getVersion()).isNotEmpty();
        settled();
        assertThat(marathon.getApps().getApps()).isEmpty();
    }

    @Test
    void seesWhatWaitsIsLockedAndIsRolledBack() {
        App app = sleeper("/java/huge");
        app.setCpus(99.0);
        marathon.createApp(app);
        assertThat(marathon.getQueue().getQueue()).hasSize(1);
        Deployment deployment = marathon.getDeployments().get(0);
        assertThat(deployment.getAffectedApps()).containsExactly("/java/huge");
        assertThat(deployment.getSteps()).hasSize(2);
        assertThatThrownBy(() -> marathon.updateApp("/java/huge", sleeper("/java/huge"), false))
                .isInstanceOfSatisfying(MarathonException.class, e -> assertThat(e.getStatus()).isEqualTo(409));
        assertThat(marathon.cancelDeploymentAndRollback(deployment.getId()).getDeploymentId()).isNotEmpty();
        settled();
        assertThatThrownBy(() -> marathon.getApp("/java/huge"))
                .isInstanceOfSatisfying(MarathonException.class, e -> assertThat(e.getStatus()).isEqualTo(404));
    }

    @Test
    void keepsGroups() {
        Group group = new Group("/java/g");
        group.setApps(List.of(sleeper("one")));
        assertThat(marathon.createGroup(group).getVersion()).isNotEmpty();
        settled();
        assertThat(marathon.getGroup("/java/g").getApps()).extracting(App::getId).containsExactly("/java/g/one");
        marathon.deleteGroup("/java/g", true);
        settled();
        assertThat(marathon.getApps().getApps()).isEmpty();
    }

    @Test
    void readsWhoAnswersAndWhatIsWrong() {
        assertThat(marathon.getServerInfo().getName()).isEqualTo("marathon");
        assertThat(marathon.getServerInfo().getMarathon_config().getMaster()).startsWith("127.0.0.1:");
        App bad = sleeper("/UPPER");
        assertThatThrownBy(() -> marathon.createApp(bad)).isInstanceOfSatisfying(MarathonException.class,
                e -> assertThat(e.getStatus()).isEqualTo(422));
    }
}
