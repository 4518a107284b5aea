package dev.harthon.workbench.why;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Tasks run, but their health check is against them. A kill by Mesos leaves no failure behind. */
final class Unhealthy implements Cause {

    private static final Pattern SAYS =
            Pattern.compile("health check (?:for task '[^']*' )?.*?(?:returned:|failed:?|timed out).*");

    @Override
    public Optional<Finding> in(Evidence evidence) {
        boolean now = evidence.app().unhealthy() > 0;
        Optional<FailedRun> killed = evidence.failed()
                .filter(run -> run.unhealthy() || run.message().contains("health check failed"));
        if (!evidence.app().hasHealthChecks() || !now && killed.isEmpty()) {
            return Optional.empty();
        }
        String check = check(evidence.app().json().path("healthChecks").path(0));
        String how = Stream.of(
                        killed.filter(run -> run.message().contains("health check failed")).map(FailedRun::message),
                        killed.flatMap(run -> run.lastError(SAYS)).map(match -> "the executor said: " + match.group()),
                        lastCause(evidence))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(evidence.app().unhealthy() + " unhealthy, " + evidence.app().healthy() + " healthy");
        return Optional.of(Finding.cause("unhealthy",
                "the health check " + check + " fails" + (killed.isPresent() ? ", and tasks are killed for it" : ""),
                "see what the service says (logs " + evidence.id() + "), or correct the check: "
                        + "health http --port NAME --path /PATH, then deploy",
                how));
    }

    private static String check(JsonNode check) {
        String protocol = check.path("protocol").asString("");
        String what = protocol.equals("COMMAND")
                ? check.path("command").path("value").asString("")
                : check.path("path").asString("") + " on port " + check.path("portIndex").asString("0");
        return (protocol + " " + what).strip();
    }

    private static Optional<String> lastCause(Evidence evidence) {
        return evidence.app().tasks().stream()
                .flatMap(task -> StreamSupport.stream(task.json().path("healthCheckResults").spliterator(), false))
                .map(result -> result.path("lastFailureCause").asString(""))
                .filter(cause -> !cause.isEmpty())
                .findFirst();
    }
}
