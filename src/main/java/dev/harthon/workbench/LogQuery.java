package dev.harthon.workbench;

import dev.harthon.mesos.log.LogRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which log lines are wanted.
 *
 * @param task the id of one task, or the beginning of it; all tasks of the application where absent
 * @param files {@code stdout}, {@code stderr} or other files of the sandbox
 * @param lastLines so many of each file; all where absent
 * @param follow go on with what is written, and with the tasks that replace these
 * @param chatter lines of the fetcher and the executor too
 * @param sinceDeploy tasks of the present configuration only
 * @param counted the last lines are counted among those in which it is found; others are left out by whoever reads
 */
public record LogQuery(
        Optional<String> task, List<String> files, Optional<Integer> lastLines, boolean follow, boolean chatter,
        boolean sinceDeploy, Optional<Pattern> counted) {

    public LogQuery(
            Optional<String> task, List<String> files, Optional<Integer> lastLines, boolean follow, boolean chatter,
            boolean sinceDeploy) {
        this(task, files, lastLines, follow, chatter, sinceDeploy, Optional.empty());
    }

    public LogQuery {
        files = List.copyOf(files);
    }

    /** Everything that the application's tasks wrote, and will write. */
    public static LogQuery following() {
        return new LogQuery(Optional.empty(), LogRequest.BOTH, Optional.empty(), true, false, false);
    }

    LogRequest request() {
        boolean successors = follow && task.isEmpty();
        LogRequest request = new LogRequest(files, lastLines, chatter, follow, successors);
        return counted
                .map(pattern -> request.counting(
                        line -> pattern.matcher(new String(line, StandardCharsets.UTF_8)).find()))
                .orElse(request);
    }
}
