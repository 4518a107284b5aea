package dev.harthon.local.marathon;

import dev.harthon.local.http.Json;
import dev.harthon.local.marathon.app.Timestamps;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/** Gives events to all who listen. Listeners must not block. */
final class EventBus {

    /** An event, complete with type and moment. */
    record Event(String type, ObjectNode data) {

        /** As server-sent events have it. */
        String frame() {
            return "event: " + type + "\r\ndata: " + Json.text(data) + "\r\n\r\n";
        }
    }

    private final Clock clock;
    private final List<Consumer<Event>> listeners = new CopyOnWriteArrayList<>();

    EventBus(Clock clock) {
        this.clock = clock;
    }

    void subscribe(Consumer<Event> listener) {
        listeners.add(listener);
    }

    void unsubscribe(Consumer<Event> listener) {
        listeners.remove(listener);
    }

    void publish(String type, ObjectNode data) {
        Event event = new Event(type,
                data.put("eventType", type).put("timestamp", Timestamps.format(clock.instant())));
        listeners.forEach(listener -> listener.accept(event));
    }
}
