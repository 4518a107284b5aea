package dev.harthon.mesos.log;

import dev.harthon.fault.NetworkFault;
import dev.harthon.fault.OperationFault;
import dev.harthon.http.Pause;
import dev.harthon.mesos.Sandboxes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the logs of tasks, and goes on as they grow and as tasks replace each other. Agents offer no waiting for new
 * bytes, so files are looked at again and again: soon after there was something, twice a second at rest.
 */
public final class LogFollower {

    private static final Duration SHORTEST = Duration.ofMillis(40);
    private static final Duration LONGEST = Duration.ofMillis(400);
    private static final Duration TASKS_EVERY = Duration.ofSeconds(1);

    private final Sandboxes sandboxes;
    private final Clock clock;
    private final Pause pause;

    public LogFollower(Sandboxes sandboxes) {
        this(sandboxes, Clock.systemUTC(), Pause.sleeping());
    }

    public LogFollower(Sandboxes sandboxes, Clock clock, Pause pause) {
        this.sandboxes = sandboxes;
        this.clock = clock;
        this.pause = pause;
    }

    /**
     * Reads until all that was requested is read, or the sink has enough.
     *
     * @throws dev.harthon.fault.InterruptedFault when the thread is interrupted
     * @throws NetworkFault when something is away and the request does not follow
     */
    public void read(LogTasks source, LogRequest request, LogSink sink) {
        try {
            new Run(source, request, sink).run();
        } finally {
            sink.settle();
        }
    }

    private final class Run {

        private final LogTasks source;
        private final LogRequest request;
        private final LogSink sink;
        private final Map<String, TaskTail> tails = new LinkedHashMap<>();
        private Instant nextTasks = Instant.MIN;
        private boolean begun;
        private boolean sourceAway;

        Run(LogTasks source, LogRequest request, LogSink sink) {
            this.source = source;
            this.request = request;
            this.sink = sink;
        }

        void run() {
            Duration wait = SHORTEST;
            while (!sink.hasEnough()) {
                Instant now = clock.instant();
                if (!now.isBefore(nextTasks)) {
                    refresh();
                    nextTasks = now.plus(TASKS_EVERY);
                }
                boolean fresh = false;
                for (TaskTail tail : tails.values()) {
                    fresh |= tail.look(now);
                }
                sink.settle();
                if (isComplete(fresh)) {
                    tails.values().forEach(TaskTail::flush);
                    return;
                }
                wait = fresh ? SHORTEST : longer(wait);
                if (!fresh) {
                    pause.pause(wait);
                }
            }
        }

        private boolean isComplete(boolean fresh) {
            boolean allDone = tails.values().stream().allMatch(TaskTail::isDone);
            return request.follow() ? allDone && !request.successors() : !fresh;
        }

        private void refresh() {
            try {
                List<LogTask> tasks = source.now();
                tasks.forEach(this::note);
                tails.forEach((id, tail) -> {
                    if (!isListed(tasks, id)) {
                        tail.vanished();
                    }
                });
                tails.entrySet().removeIf(one -> one.getValue().isDone() && !isListed(tasks, one.getKey()));
                sourceAway = false;
                begun = true;
            } catch (NetworkFault | OperationFault e) {
                if (!request.follow()) {
                    throw e;
                }
                if (!sourceAway) {
                    sink.notice(new LogNotice("", LogNotice.Kind.AWAY, e.what()));
                }
                sourceAway = true;
            }
        }

        private boolean isListed(List<LogTask> tasks, String id) {
            return tasks.stream().anyMatch(task -> task.taskId().equals(id));
        }

        private void note(LogTask task) {
            TaskTail tail = tails.get(task.taskId());
            if (tail != null) {
                tail.update(task);
            } else if (!begun || request.successors()) {
                tails.put(task.taskId(), new TaskTail(sandboxes, task, request, sink, begun));
            }
        }

        private Duration longer(Duration wait) {
            Duration twice = wait.multipliedBy(2);
            return twice.compareTo(LONGEST) > 0 ? LONGEST : twice;
        }
    }
}
