package dev.harthon.local.marathon;

import dev.harthon.local.faults.Faults;
import dev.harthon.local.http.Json;
import dev.harthon.local.http.Request;
import dev.harthon.local.http.Response;
import dev.harthon.local.http.Router;
import dev.harthon.local.marathon.EventBus.Event;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** {@code /v2/events}: what happens, as it happens. A reader too slow for 1024 events is cut off. */
final class EventsResource {

    private static final int MOST_WAITING = 1024;
    private static final long HEARTBEAT_SECONDS = 10;

    private final EventBus bus;
    private final Faults faults;

    EventsResource(EventBus bus, Faults faults) {
        this.bus = bus;
        this.faults = faults;
    }

    void addTo(Router router) {
        router.on("GET", "/v2/events", this::stream);
    }

    private Response stream(Request request) {
        if (request.header("Accept").filter(accept -> accept.contains("text/event-stream")).isEmpty()) {
            return Response.empty(405);
        }
        Set<String> types = Set.copyOf(request.parameters("event_type"));
        return Response.stream("text/event-stream;charset=utf-8", out -> send(out, types)).with("Connection", "close");
    }

    private void send(OutputStream out, Set<String> types) throws IOException, InterruptedException {
        BlockingQueue<String> frames = new ArrayBlockingQueue<>(MOST_WAITING);
        AtomicBoolean tooSlow = new AtomicBoolean();
        Consumer<Event> listener = event -> {
            if ((types.isEmpty() || types.contains(event.type())) && !frames.offer(event.frame())) {
                tooSlow.set(true);
            }
        };
        bus.subscribe(listener);
        try {
            bus.publish("event_stream_attached", Json.object().put("remoteAddress", "127.0.0.1"));
            // The headers go out with the first bytes, which a filter may hold back for long.
            out.flush();
            while (!tooSlow.get()) {
                Optional<String> frame = Optional.ofNullable(frames.poll(HEARTBEAT_SECONDS, TimeUnit.SECONDS));
                TimeUnit.NANOSECONDS.sleep(faults.eventDelay().toNanos());
                out.write(frame.orElse("\r\n").getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
        } finally {
            bus.unsubscribe(listener);
            bus.publish("event_stream_detached", Json.object().put("remoteAddress", "127.0.0.1"));
        }
    }
}
