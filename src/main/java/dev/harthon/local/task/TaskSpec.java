package dev.harthon.local.task;

import dev.harthon.local.fetch.FetchItem;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A task as a framework launches it.
 *
 * @param name the service's name, last part of its path first
 * @param user the account to run as, if it is not the agent's choice
 * @param killGrace between the polite signal and the last one
 */
public record TaskSpec(
        String id,
        String name,
        Command command,
        Optional<String> user,
        Map<String, String> environment,
        List<FetchItem> fetch,
        Resources resources,
        List<PortEntry> ports,
        Map<String, String> labels,
        Duration killGrace,
        Optional<Check> check) {

    /** How long a task that says nothing may take to end. */
    public static final Duration DEFAULT_KILL_GRACE = Duration.ofSeconds(3);
}
