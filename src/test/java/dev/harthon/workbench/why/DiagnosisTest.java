package dev.harthon.workbench.why;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harthon.http.Json;
import dev.harthon.marathon.AppId;
import dev.harthon.marathon.AppView;
import dev.harthon.marathon.QueueView;
import dev.harthon.mesos.AgentView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What no recording shows. */
class DiagnosisTest {

    private static final String WAITING = """
            {"id": "/web", "instances": 1, "cpus": 2, "mem": 1024, "tasksRunning": 0, "tasksStaged": 0}""";

    @Test
    void roomThatIsScatteredOverTheAgentsIsSaidToBeSo() {
        Diagnosis diagnosis = Diagnosis.of(waiting("""
                [{"offer": {"hostname": "a", "resources": [
                    {"name": "cpus", "scalar": 1}, {"name": "mem", "scalar": 4096}]}, "reason": ["InsufficientCpus"]},
                 {"offer": {"hostname": "b", "resources": [
                    {"name": "cpus", "scalar": 1.5}, {"name": "mem", "scalar": 512}]},
                  "reason": ["InsufficientCpus", "InsufficientMemory"]}]""", "[]"));

        assertThat(diagnosis.findings()).extracting(Finding::name)
                .containsExactly("cpus-short", "mem-short", "fits-only-in-sum");
        assertThat(diagnosis.top().orElseThrow().evidence().get(0))
                .startsWith("nearest: a offers 1 cpus, 4096 MiB mem");
    }

    @Test
    void aRoleThatNobodyOffersIsNamed() {
        Finding top = Diagnosis.of(waiting("""
                [{"offer": {"hostname": "a", "resources": [{"name": "cpus", "role": "db", "scalar": 9}]},
                  "reason": ["UnfulfilledRole"]}]""", "[]")).top().orElseThrow();

        assertThat(top.name()).isEqualTo("role-unmet");
        assertThat(top.evidence()).containsExactly("a offers for db");
    }

    @Test
    void noOfferAtAllIsExplainedByTheAgents() {
        assertThat(Diagnosis.of(waiting("[]", "[]")).top().orElseThrow().name()).isEqualTo("no-agents");

        Finding busy = Diagnosis.of(waiting("[]", """
                [{"id": "S0", "resources": {"cpus": 4, "mem": 4096}, "used_resources": {"cpus": 4, "mem": 1024}}]"""))
                .top().orElseThrow();
        assertThat(busy.name()).isEqualTo("no-offers");
        assertThat(busy.evidence().get(0)).isEqualTo("1 agent with 0 cpus and 3072 MiB mem free together");
    }

    @Test
    void theStartScriptsOwnLineIsTheCauseAndItsAdviceTheRemedy() {
        Finding top = failed("Command exited with status 125", "",
                "I1123 02:07:36.753300 11176 executor.cpp:190] Received",
                "harthon: isolation chroot needs root, and the task runs as user 1000: "
                        + "set user root, or set isolation userns");

        assertThat(top.name()).isEqualTo("start-refused");
        assertThat(top.text()).isEqualTo("isolation chroot needs root, and the task runs as user 1000");
        assertThat(top.remedy()).startsWith("set user root, or set isolation userns");
    }

    @Test
    void aLicenceThatNobodyAcceptedIsRecognised() {
        Finding top = failed("Command exited with status 1", "",
                "The license must be accepted: set HAB_LICENSE=accept-no-persist");

        assertThat(top.name()).isEqualTo("licence");
        assertThat(top.remedy()).isEqualTo("set license accept, then deploy");
    }

    @Test
    void theReasonOfMesosTellsAnEndForLackOfMemory() {
        assertThat(failed("", "REASON_CONTAINER_LIMITATION_MEMORY").remedy()).startsWith("set mem 2048");
        assertThat(failed("Command exited with status 137", "").remedy()).startsWith("set mem 2048");
    }

    @Test
    void whatNoRuleKnowsIsToldInItsOwnWords() {
        Finding top = failed("Failed to launch container: No such image", "");

        assertThat(top.text()).contains("No such image");
        assertThat(top.rank()).isEqualTo(Rank.LIKELY);
    }

    @Test
    void zeroInstancesAreACause() {
        Evidence none = evidence("{\"id\": \"/web\", \"instances\": 0}", Optional.empty(), Optional.empty(), "[]");

        assertThat(Diagnosis.of(none).top().orElseThrow().remedy()).isEqualTo("scale 1 /web");
    }

    private static Finding failed(String message, String reason, String... stderr) {
        FailedRun run = new FailedRun("web.instance-1._app.1", "S0", "a", "TASK_FAILED", message, reason, false,
                Optional.empty(), List.of(), List.of(stderr));
        return Diagnosis.of(evidence(WAITING, Optional.empty(), Optional.of(run), "[]")).top().orElseThrow();
    }

    private static Evidence waiting(String unused, String agents) {
        String entry = "{\"count\": 1, \"delay\": {\"timeLeftSeconds\": 0, \"overdue\": true}, \"lastUnusedOffers\": "
                + unused + "}";
        return evidence(WAITING, Optional.of(new QueueView(Json.parse(entry))), Optional.empty(), agents);
    }

    private static Evidence evidence(
            String app, Optional<QueueView> queue, Optional<FailedRun> failed, String agents) {
        List<AgentView> known =
                Json.parse(agents).valueStream().map(AgentView::new).toList();
        return new Evidence(AppId.parse("/web"), new AppView(Json.parse(app)), List.of(), queue, Optional.of(known),
                List.of(), failed, List.of(), Instant.EPOCH);
    }
}
