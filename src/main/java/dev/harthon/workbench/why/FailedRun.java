package dev.harthon.workbench.why;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The last run of a task that ended by itself.
 *
 * @param state {@code TASK_FAILED}
 * @param message what Mesos or Marathon says of its end; may be empty
 * @param reason such as {@code REASON_CONTAINER_LIMITATION_MEMORY}; may be empty
 * @param unhealthy a health check was against it at the end
 * @param stdout the last lines in its sandbox, all of them; none where the sandbox is out of reach
 * @param stderr the same, with what the fetcher and the executor wrote
 */
public record FailedRun(
        String taskId, String slaveId, String host, String state, String message, String reason, boolean unhealthy,
        Optional<Instant> at, List<String> stdout, List<String> stderr) {

    private static final Pattern STATUS = Pattern.compile("exited with status (\\d{1,3})");
    private static final Pattern SIGNAL = Pattern.compile("terminated with signal ([A-Za-z ]+)");

    public FailedRun {
        stdout = List.copyOf(stdout);
        stderr = List.copyOf(stderr);
    }

    public FailedRun withLogs(List<String> out, List<String> err) {
        return new FailedRun(taskId, slaveId, host, state, message, reason, unhealthy, at, out, err);
    }

    /** The exit status of the command; none where it never ran. */
    Optional<Integer> exitStatus() {
        return message.startsWith("Command") || message.isEmpty()
                ? first(STATUS, Stream.concat(Stream.of(message), executor())).map(Integer::parseInt)
                : Optional.empty();
    }

    /** The name of the signal that ended the command: {@code Segmentation fault}. */
    Optional<String> signal() {
        return first(SIGNAL, Stream.concat(Stream.of(message), executor())).map(String::strip);
    }

    /** The last line of stderr in which the pattern is found. */
    Optional<Matcher> lastError(Pattern pattern) {
        return stderr.stream()
                .map(pattern::matcher)
                .filter(Matcher::find)
                .reduce((earlier, later) -> later);
    }

    /** Whether the message or the end of the task's own logs speaks of it. */
    Optional<String> says(Pattern pattern) {
        return Stream.of(stderr, stdout)
                .flatMap(List::stream)
                .filter(line -> pattern.matcher(line).find())
                .reduce((earlier, later) -> later)
                .map(String::strip);
    }

    /** The last line that the task itself wrote to stderr. */
    Optional<String> lastWords() {
        return stderr.stream()
                .filter(line -> !line.isBlank() && !MesosLine.is(line))
                .reduce((earlier, later) -> later)
                .map(String::strip);
    }

    private Stream<String> executor() {
        return stderr.stream().filter(line -> line.contains("executor.cpp") && line.contains("Command "));
    }

    private static Optional<String> first(Pattern pattern, Stream<String> texts) {
        return texts.map(pattern::matcher).filter(Matcher::find).findFirst().map(found -> found.group(1));
    }
}
