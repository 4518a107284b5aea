package dev.harthon.workbench.why;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A task is not running yet, for its agent still fetches. */
final class SlowFetch implements Cause {

    private static final Pattern DOWNLOADING = Pattern.compile("(?:Downloading resource from|Fetching URI) '([^']*)'");

    @Override
    public Optional<Finding> in(Evidence evidence) {
        if (evidence.app().staged() == 0) {
            return Optional.empty();
        }
        return evidence.starting().stream()
                .map(DOWNLOADING::matcher)
                .filter(Matcher::find)
                .reduce((earlier, later) -> later)
                .filter(last -> evidence.starting().stream().noneMatch(line -> line.contains("Starting task")))
                .map(last -> Finding.context(
                        "fetching", "the agent is still fetching what the task needs",
                        "wait; watch it with: logs --all -f",
                        "the fetcher's last line: " + last.group().replaceFirst("\\?[^']*", "?...")));
    }
}
