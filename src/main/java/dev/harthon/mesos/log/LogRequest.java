package dev.harthon.mesos.log;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Which lines are wanted.
 *
 * @param files names in the sandbox: {@code stdout}, {@code stderr}
 * @param lastLines so many lines of each file of the tasks at hand; all where absent. Later tasks are read whole
 * @param chatter lines of the fetcher and the executor, too
 * @param follow go on after what is there
 * @param successors go on after the tasks at hand have ended, with those that replace them
 * @param counted which lines {@code lastLines} counts; those between them come too
 */
public record LogRequest(
        List<String> files, Optional<Integer> lastLines, boolean chatter, boolean follow, boolean successors,
        Predicate<byte[]> counted) {

    public static final List<String> BOTH = List.of("stdout", "stderr");

    public LogRequest(
            List<String> files, Optional<Integer> lastLines, boolean chatter, boolean follow, boolean successors) {
        this(files, lastLines, chatter, follow, successors, line -> true);
    }

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

    /** The same, whose last lines are counted among these. */
    public LogRequest counting(Predicate<byte[]> lines) {
        return new LogRequest(files, lastLines, chatter, follow, successors, lines);
    }

    public LogRequest of(List<String> names) {
        return new LogRequest(names, lastLines, chatter, follow, successors, counted);
    }

    public LogRequest withChatter() {
        return new LogRequest(files, lastLines, true, follow, successors, counted);
    }

    /** Until the tasks have ended. */
    public LogRequest untilTheEnd() {
        return new LogRequest(files, lastLines, chatter, true, false, counted);
    }

    /** Until the sink has enough, or the thread is interrupted. */
    public LogRequest following() {
        return new LogRequest(files, lastLines, chatter, true, true, counted);
    }
}
