package dev.harthon.marathon;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Reads values out of trees whose keys may be absent, null, or of another kind than expected. */
final class Views {

    private Views() {}

    static String text(JsonNode node, String key) {
        return node.path(key).asString("");
    }

    static int number(JsonNode node, String key) {
        return node.path(key).asInt(0);
    }

    static Optional<String> optionalText(JsonNode node, String key) {
        return Optional.of(text(node, key)).filter(text -> !text.isEmpty());
    }

    static Optional<Instant> instant(JsonNode node, String key) {
        return optionalText(node, key).flatMap(Views::instant);
    }

    static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    static <T> List<T> list(JsonNode array, Function<JsonNode, T> view) {
        return array.isArray() ? StreamSupport.stream(array.spliterator(), false).map(view).toList() : List.of();
    }

    static List<String> texts(JsonNode array) {
        return list(array, node -> node.asString(""));
    }

    /** Objects {@code {"id": …}} as their ids; plain texts as themselves. */
    static List<String> ids(JsonNode array) {
        return list(array, node -> node.isObject() ? text(node, "id") : node.asString(""));
    }
}
