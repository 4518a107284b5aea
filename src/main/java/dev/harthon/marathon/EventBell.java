package dev.harthon.marathon;

import dev.harthon.fault.NetworkFault;
import dev.harthon.fault.OperationFault;
import dev.harthon.http.EventStream;
import dev.harthon.http.Pause;
import dev.harthon.http.ServerEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A wait that an event of the application ends early. Without a stream it is an ordinary wait: events may be lost, and
 * some Marathons hide them behind a proxy.
 */
public final class EventBell implements Pause, AutoCloseable {

    private static final List<String> TYPES = List.of("status_update_event", "deployment_success", "deployment_failed",
            "deployment_step_success", "instance_health_changed_event", "app_terminated_event");
    private static final Duration REOPEN = Duration.ofSeconds(15);

    private final MarathonClient marathon;
    private final AppId app;
    private final Clock clock;
    private final Pause otherwise;
    private Optional<EventStream> stream = Optional.empty();
    private Instant nextTry;

    public EventBell(MarathonClient marathon, AppId app) {
        this(marathon, app, Clock.systemUTC(), Pause.sleeping());
    }

    EventBell(MarathonClient marathon, AppId app, Clock clock, Pause otherwise) {
        this.marathon = marathon;
        this.app = app;
        this.clock = clock;
        this.otherwise = otherwise;
        this.nextTry = clock.instant();
    }

    /** Starts to listen; best done before the change is made. */
    public EventBell open() {
        try {
            nextTry = clock.instant().plus(REOPEN);
            stream = Optional.of(marathon.events(TYPES));
        } catch (NetworkFault | OperationFault e) {
            stream = Optional.empty();
        }
        return this;
    }

    @Override
    public void pause(Duration duration) {
        if (stream.filter(EventStream::isEnded).isPresent()) {
            close();
        }
        if (stream.isEmpty() && !clock.instant().isBefore(nextTry)) {
            open();
        }
        if (stream.isEmpty()) {
            otherwise.pause(duration);
        } else {
            listen(stream.get(), clock.instant().plus(duration));
        }
    }

    private void listen(EventStream events, Instant end) {
        while (true) {
            Duration left = Duration.between(clock.instant(), end);
            if (left.isNegative() || left.isZero()) {
                return;
            }
            Optional<ServerEvent> event = events.poll(left);
            if (event.filter(one -> one.data().contains('"' + app.text() + '"')).isPresent()) {
                drain(events);
                return;
            }
            if (event.isEmpty() && events.isEnded()) {
                otherwise.pause(left);
                return;
            }
        }
    }

    /** Events come in bursts; one look answers them all. */
    private static void drain(EventStream events) {
        Optional<ServerEvent> more = events.poll(Duration.ZERO);
        while (more.isPresent()) {
            more = events.poll(Duration.ZERO);
        }
    }

    @Override
    public void close() {
        stream.ifPresent(EventStream::close);
        stream = Optional.empty();
    }
}
