package dev.harthon.marathon;

import dev.harthon.http.HttpCaller;
import dev.harthon.http.HttpSettings;
import dev.harthon.http.Json;
import dev.harthon.http.LoopbackServer;
import dev.harthon.http.LoopbackServer.Answer;
import dev.harthon.http.LoopbackServer.Asked;
import dev.harthon.http.RetryPolicy;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/** A Marathon that tells a story in virtual time: what it answers depends on the second. */
final class Story implements AutoCloseable {

    static final AppId APP = AppId.parse("/shop/redis");
    static final String VERSION = FakeTime.at(0).toString();
    static final String DEPLOYMENT = "0b9c1d5e";

    final FakeTime time = new FakeTime();
    private final TreeMap<Double, Chapter> chapters = new TreeMap<>();
    private final LoopbackServer server = LoopbackServer.answering(this::answer);
    private final HttpCaller http = new HttpCaller(HttpSettings.standard().withRetries(RetryPolicy.never()));
    private int instances = 1;

    /** What is so from a second on: the state of Marathon, or that it answers with a status only. */
    private record Chapter(int status, ObjectNode app, boolean deploying, String queue) {}

    Story instances(int count) {
        instances = count;
        return this;
    }

    /** A running deployment with these tasks. */
    Story deploying(double second, ObjectNode... tasks) {
        return chapter(second, true, app(tasks));
    }

    /** The deployment has left the list. */
    Story deployed(double second, ObjectNode... tasks) {
        return chapter(second, false, app(tasks));
    }

    Story chapter(double second, boolean deploying, ObjectNode app) {
        chapters.put(second, new Chapter(200, app, deploying, "{\"queue\":[]}"));
        return this;
    }

    Story queue(double second, String queue) {
        chapters.put(second, new Chapter(200, app(), true, queue));
        return this;
    }

    Story gone(double second) {
        chapters.put(second, new Chapter(404, app(), false, ""));
        return this;
    }

    Story away(double second, int status) {
        chapters.put(second, new Chapter(status, app(), false, ""));
        return this;
    }

    ObjectNode app(ObjectNode... tasks) {
        ObjectNode app = Json.object().put("id", APP.text()).put("instances", instances).put("version", VERSION);
        app.putObject("versionInfo").put("lastConfigChangeAt", VERSION);
        app.put("tasksRunning", count("TASK_RUNNING", tasks)).put("tasksStaged", count("TASK_STAGING", tasks));
        Arrays.stream(tasks).forEach(app.putArray("tasks")::add);
        return app;
    }

    static ObjectNode task(String instance, int incarnation, String state) {
        ObjectNode task = Json.object().put("id", "shop_redis.instance-" + instance + "._app." + incarnation)
                .put("state", "TASK_" + state).put("host", "agent7");
        return state.matches("RUNNING|STAGING") ? task.put("version", VERSION) : task;
    }

    static ObjectNode failure(double second, String task, String state, String message) {
        return Json.object().put("taskId", "shop_redis.instance-" + task).put("state", state)
                .put("message", message).put("timestamp", FakeTime.at(second).toString()).put("version", VERSION);
    }

    MarathonClient client() {
        return new MarathonClient(http, server.uri());
    }

    Verdict follow(Consumer<Progress> listener) {
        return follower().follow(
                DeploymentGoal.of(APP, new Change.Accepted(DEPLOYMENT, VERSION, true)), listener);
    }

    DeploymentFollower follower() {
        FollowSettings settings = FollowSettings.standard().withTimeout(Duration.ofMinutes(2));
        return new DeploymentFollower(client(), settings, time, time);
    }

    private static int count(String state, ObjectNode... tasks) {
        return (int) Arrays.stream(tasks).filter(task -> task.path("state").asString().equals(state)).count();
    }

    private Answer answer(Asked asked) {
        Map.Entry<Double, Chapter> now = chapters.floorEntry(time.seconds());
        Chapter chapter = now.getValue();
        if (chapter.status() / 100 == 5) {
            return Answer.json(chapter.status(), "{\"message\":\"futures timed out\"}");
        }
        if (asked.path().startsWith("/v2/deployments")) {
            return Answer.json(200, chapter.deploying() ? "[{\"id\":\"" + DEPLOYMENT + "\",\"currentStep\":2,"
                    + "\"totalSteps\":2,\"affectedApps\":[\"" + APP + "\"]}]" : "[]");
        }
        if (asked.path().startsWith("/v2/queue")) {
            return Answer.json(200, chapter.queue());
        }
        return chapter.status() == 404
                ? Answer.json(404, "{\"message\":\"App '" + APP + "' does not exist\"}")
                : Answer.json(200, "{\"app\":" + chapter.app() + "}");
    }

    @Override
    public void close() {
        http.close();
        server.close();
    }
}
