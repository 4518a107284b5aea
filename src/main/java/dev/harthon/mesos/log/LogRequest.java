package dev.harthon.mesos.log;

import java.util.List;
import java.util.Optional;

/**
 * Which lines are wanted.
 *
 * @param files names in the sandbox: {@code stdout}, {@code stderr}
 * @param lastLines so many lines of each file of the tasks at hand; all where absent. Later tasks are read whole
 * @param chatter lines of the fetcher and the executor, too
 * @param follow go on after what is there
 * @param successors go on after the tasks at hand have ended, with those that replace them
 */
public record LogRequest(
        List<String> files, Optional<Integer> lastLines, boolean chatter, boolean follow, boolean successors) {

    public static final List<String> BOTH = List.of("stdout", "stderr");

    public LogRequest {
        files = List.copyOf(files);
    }

    /** Everything that is there now. */
    public static LogRequest all() {
        return new LogRequest(BOTH, Optional.empty(), false, false, false);
    }

    /** The last lines that are there now. */
    public static LogRequest last(int lines) {
        return new LogRequest(BOTH, Optional.of(lines), false, false, false);
    }

    public LogRequest of(List<String> names) {
        return new LogRequest(names, lastLines, chatter, follow, successors);
    }

    public LogRequest withChatter() {
        return new LogRequest(files, lastLines, true, follow, successors);
    }

    /** Until the tasks have ended. */
    public LogRequest untilTheEnd() {
        return new LogRequest(files, lastLines, chatter, true, false);
    }

    /** Until the sink has enough, or the thread is interrupted. */
    public LogRequest following() {
        return new LogRequest(files, lastLines, chatter, true, true);
    }
}
