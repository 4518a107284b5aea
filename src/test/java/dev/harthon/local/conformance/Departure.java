package dev.harthon.local.conformance;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A way in which the cluster answers otherwise on purpose.
 *
 * @param request method and path that it concerns, as a pattern
 * @param where the places in the answer, as a pattern
 * @param reason why
 */
record Departure(Pattern request, Pattern where, String reason) {

    /** All of them. */
    static final List<Departure> ALL = List.of(
            of("GET /v2/queue.*", "/queue/\\*/role", "python3-marathon takes no queue entry that has a role"),
            of("GET /v2/info", "/version|/buildref|/zookeeper_config/zk",
                    "the version is the newest that all clients understand; there is no ZooKeeper"),
            of("GET /v2/(eventSubscriptions|artifacts)|GET /nope", "status|/message",
                    "an unknown path is 404: go-marathon takes a 500 for a host that is down"),
            of("GET /metrics", "/.*", "the metrics are those of another program"),
            of("GET /v2/(deployments|groups.*)|PUT /v2/groups.*", ".*/actions/\\*/type|.*/currentActions/\\*/type",
                    "the Java client knows only the older key of an action's kind; both are there"),
            of("GET /v2/events", "/plan/(original|target)|.*/actions/\\*/type",
                    "python3-marathon fails at plans without them; the Java client reads the older key"),
            of("GET /v2/events", "/message", "the recorded service ended by itself when it was told to"),
            of("GET /v2/apps.*", ".*/tasksStats|.*/taskStats",
                    "python3-marathon and go-marathon know only the name from before 1.9"),
            of("GET /v2/groups.*", ".*/enforceRole", "python3-marathon takes no group that has it"),
            of("GET /v2/apps/.*/versions", "/versions",
                    "after a roll back Marathon lists the version that was gone back to twice"),
            of(".*", "(/get_state)?(/.*)?/(build_date|build_user|git_sha)", "this is no build of Mesos"),
            of("GET .*(state|flags)", "/flags/.*", "only the flags that mean something here are told"),
            of("GET /(state|files/read|files/browse)\\.json.*", ".*",
                    "older tools still ask for the names with a suffix"),
            of("GET /(monitor/statistics|containers)|POST /api/v1", "status|Content-Type||/\\*/statistics"
                    + "|/get_containers/.*/resource_statistics", "nobody measures what tasks use"),
            of("POST /api/v1", "/get_executors/.*", "the executor is no program of its own"),
            of("GET /tasks\\?limit.*", "/tasks", "the recording was cut, and of a longer history"),
            of("GET /state\\?jsonp.*|POST /state|GET /slave.1./state", "|/.*", "the recording was cut"),
            of("POST /api/v1", "/get_state/get_tasks|/read_file/data", "the recording was cut"),
            of("GET /files/debug", "//.*logs_done.*", "the recording was made before the second task"),
            of("POST /api/v1", "/list_files/file_infos", "the recording was made later, with more files"),
            of(".*", "/details", "clients want a list of details with every error, even an empty one"));

    static Departure of(String request, String where, String reason) {
        return new Departure(Pattern.compile(request), Pattern.compile(where), reason);
    }

    /** The places that may differ in the answer to a request. */
    static Predicate<String> in(String wanted) {
        List<Pattern> places = ALL.stream().filter(d -> d.request.matcher(wanted).matches()).map(Departure::where)
                .toList();
        return where -> places.stream().anyMatch(place -> place.matcher(where).matches());
    }
}
