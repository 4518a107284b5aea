package dev.harthon.workbench.why;

import dev.harthon.http.Transcript;
import dev.harthon.http.Transcript.Entry;
import dev.harthon.marathon.AppId;
import dev.harthon.marathon.AppView;
import dev.harthon.marathon.DeploymentView;
import dev.harthon.marathon.QueueView;
import dev.harthon.mesos.AgentView;
import dev.harthon.mesos.TaskHistory;
import dev.harthon.mesos.TaskRecord;
import dev.harthon.workbench.LastRun;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Evidence as a real Marathon and Mesos gave it, out of recorded exchanges. */
final class Recorded {

    private final List<Entry> entries;

    private Recorded(List<Entry> entries) {
        this.entries = entries;
    }

    static Evidence evidence(String transcript) {
        return new Recorded(Transcript.of(transcript).entries()).evidence();
    }

    static Diagnosis diagnosis(String transcript) {
        return Diagnosis.of(evidence(transcript));
    }

    private Evidence evidence() {
        Entry look = last(entry -> entry.body().path("app").has("tasks")).orElseThrow();
        AppView app = new AppView(look.body().path("app"));
        AppId id = AppId.parse(app.id());
        List<TaskRecord> tasks = last(entry -> entry.server().equals("master") && entry.path().startsWith("/tasks"))
                .map(entry -> TaskHistory.fromLegacy(entry.body(), task -> true))
                .orElse(List.of());
        Instant now = Instant.ofEpochMilli((long) (look.at() * 1000));
        return new Evidence(id, app, deployments(app), queue(id), agents(), tasks,
                LastRun.of(app, tasks, now).map(run -> run.withLogs(log("stdout"), log("stderr"))),
                app.staged() > 0 ? log("stderr") : List.of(), now);
    }

    private List<DeploymentView> deployments(AppView app) {
        return last(entry -> entry.path().equals("/v2/deployments") && entry.method().equals("GET"))
                .map(entry -> list(entry.body()).stream().map(DeploymentView::new).toList())
                .orElse(List.of())
                .stream()
                .filter(deployment -> deployment.affectedApps().contains(app.id()))
                .toList();
    }

    private Optional<QueueView> queue(AppId id) {
        return Stream.of("/v2/queue?embed=lastUnusedOffers", "/v2/queue")
                .flatMap(path -> last(entry -> entry.path().equals(path)).stream())
                .flatMap(entry -> list(entry.body().path("queue")).stream())
                .map(QueueView::new)
                .filter(entry -> entry.appId().equals(id.text()))
                .findFirst();
    }

    private Optional<List<AgentView>> agents() {
        return last(entry -> entry.path().equals("/slaves"))
                .map(entry -> list(entry.body().path("slaves")).stream().map(AgentView::new).toList());
    }

    private List<String> log(String file) {
        return last(entry -> entry.server().equals("agent") && entry.path().contains("/" + file))
                .map(entry -> entry.body().path("data").asString("").lines().toList())
                .orElse(List.of());
    }

    private Optional<Entry> last(Predicate<Entry> wanted) {
        return entries.stream()
                .filter(entry -> entry.status() == 200)
                .filter(wanted)
                .reduce((earlier, later) -> later);
    }

    private static List<JsonNode> list(JsonNode array) {
        List<JsonNode> nodes = new ArrayList<>();
        array.forEach(nodes::add);
        return nodes;
    }
}
