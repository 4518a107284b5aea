package dev.harthon.mesos.log;

import dev.harthon.http.HttpCaller;
import dev.harthon.http.HttpSettings;
import dev.harthon.http.Pause;
import dev.harthon.http.RetryPolicy;
import dev.harthon.mesos.FakeAgent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Reads logs of a fake agent in virtual time. Whenever the reader would rest, the next event of the script happens;
 * after the last one the sink has enough.
 */
final class Reader implements LogSink, AutoCloseable {

    final FakeAgent agent = new FakeAgent();
    final List<LogTask> tasks = new ArrayList<>();
    final List<String> lines = new ArrayList<>();
    final List<LogNotice> notices = new ArrayList<>();
    final List<Duration> waits = new ArrayList<>();
    private final Deque<Runnable> script = new ArrayDeque<>();
    private final HttpCaller http = new HttpCaller(HttpSettings.standard().withRetries(RetryPolicy.never()));
    private Instant now = Instant.EPOCH;
    private boolean enough;

    Reader task(String id) {
        agent.addTask(id);
        tasks.add(LogTask.running(id, "S0"));
        return this;
    }

    void end(String id, String how) {
        tasks.removeIf(task -> task.taskId().equals(id));
        tasks.add(LogTask.over(id, "S0", how));
    }

    Reader then(Runnable event) {
        script.add(event);
        return this;
    }

    /** Rests as often as it takes for so much time to pass. */
    Reader thenWait(Duration time) {
        long rests = time.toMillis() / 400 + 1;
        for (long i = 0; i < rests; i++) {
            script.add(() -> { });
        }
        return this;
    }

    Reader read(LogRequest request) {
        Clock clock = new Clock() {
            @Override
            public Instant instant() {
                return now;
            }

            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
        Pause pause = duration -> {
            waits.add(duration);
            now = now.plus(duration);
            Runnable event = script.poll();
            if (event == null) {
                enough = true;
            } else {
                event.run();
            }
        };
        new LogFollower(agent.sandboxes(http), clock, pause).read(() -> List.copyOf(tasks), request, this);
        return this;
    }

    @Override
    public void line(LogLine line) {
        lines.add(line.text() + (line.ended() ? "" : "…"));
    }

    @Override
    public void notice(LogNotice notice) {
        notices.add(notice);
    }

    @Override
    public boolean hasEnough() {
        return enough;
    }

    List<LogNotice.Kind> kinds() {
        return notices.stream().map(LogNotice::kind).toList();
    }

    @Override
    public void close() {
        http.close();
        agent.close();
    }
}
