package dev.harthon.http;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Puts the lines of an event stream together to events (WHATWG HTML, "server-sent events"). Comments and empty lines,
 * which servers send as heartbeats, give nothing.
 */
final class EventParser {

    private String type = "";
    private @Nullable StringBuilder data;

    /** Takes one line without its end; gives the event that the line completes. */
    Optional<ServerEvent> line(String line) {
        if (line.isEmpty()) {
            return complete();
        }
        int colon = line.indexOf(':');
        String field = colon < 0 ? line : line.substring(0, colon);
        String value = colon < 0 ? "" : line.substring(colon + 1);
        value = value.startsWith(" ") ? value.substring(1) : value;
        if (field.equals("event")) {
            type = value;
        } else if (field.equals("data")) {
            data = data == null ? new StringBuilder(value) : data.append('\n').append(value);
        }
        return Optional.empty();
    }

    private Optional<ServerEvent> complete() {
        StringBuilder text = data;
        String name = type.isEmpty() ? "message" : type;
        data = null;
        type = "";
        return text == null ? Optional.empty() : Optional.of(new ServerEvent(name, text.toString()));
    }
}
