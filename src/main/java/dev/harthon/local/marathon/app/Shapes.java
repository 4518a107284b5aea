package dev.harthon.local.marathon.app;

import dev.harthon.local.http.Json;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.DoubleNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.ObjectNode;

/** The shapes that Marathon's documents are made of. Error words are those of its JSON library. */
final class Shapes {

    private Shapes() {}

    static Shape string() {
        return string(0, Integer.MAX_VALUE);
    }

    static Shape string(int minLength, int maxLength) {
        return (node, path, problems) -> {
            if (!node.isString()) {
                return wrong(problems, path, "error.expected.jsstring");
            }
            int length = node.stringValue().length();
            return length < minLength ? wrong(problems, path, "error.minLength")
                    : length > maxLength ? wrong(problems, path, "error.maxLength")
                    : Optional.of(node);
        };
    }

    static Shape pattern(Pattern pattern) {
        return (node, path, problems) -> {
            Optional<JsonNode> text = string().read(node, path, problems);
            return text.isPresent() && !pattern.matcher(node.stringValue()).matches()
                    ? wrong(problems, path, "error.pattern")
                    : text;
        };
    }

    static Shape oneOf(String... literals) {
        return (node, path, problems) -> !node.isString() ? wrong(problems, path, "error.expected.jsstring")
                : Arrays.asList(literals).contains(node.stringValue()) ? Optional.of(node)
                : wrong(problems, path, "error.unknown.enum.literal");
    }

    static Shape bool() {
        return (node, path, problems) ->
                node.isBoolean() ? Optional.of(node) : wrong(problems, path, "error.expected.jsboolean");
    }

    /** A number, given back as a double. */
    static Shape number(double min, double max) {
        return (node, path, problems) -> {
            if (!node.isNumber()) {
                return wrong(problems, path, "error.expected.jsnumber");
            }
            double value = node.doubleValue();
            return value < min ? wrong(problems, path, "error.min")
                    : value > max ? wrong(problems, path, "error.max")
                    : Optional.of(DoubleNode.valueOf(value));
        };
    }

    /** A whole number; {@code 3.0} is one. */
    static Shape integer(int min, int max) {
        return (node, path, problems) -> {
            if (!node.isNumber()) {
                return wrong(problems, path, "error.expected.jsnumber");
            }
            double value = node.doubleValue();
            if (value != Math.rint(value) || Math.abs(value) > Integer.MAX_VALUE) {
                return wrong(problems, path, "error.expected.int");
            }
            return value < min ? wrong(problems, path, "error.min")
                    : value > max ? wrong(problems, path, "error.max")
                    : Optional.of(IntNode.valueOf((int) value));
        };
    }

    static Shape list(Shape element) {
        return (node, path, problems) -> {
            if (!node.isArray()) {
                return wrong(problems, path, "error.expected.jsarray");
            }
            ArrayNode list = Json.array();
            for (int i = 0; i < node.size(); i++) {
                element.read(node.get(i), path + "(" + i + ")", problems).ifPresent(list::add);
            }
            return list.size() == node.size() ? Optional.of(list) : Optional.empty();
        };
    }

    static Shape map(Shape value) {
        return (node, path, problems) -> {
            if (!node.isObject()) {
                return wrong(problems, path, "error.expected.jsobject");
            }
            ObjectNode map = Json.object();
            node.properties().forEach(entry -> value.read(entry.getValue(), path + "/" + entry.getKey(), problems)
                    .ifPresent(read -> map.set(entry.getKey(), read)));
            return map.size() == node.size() ? Optional.of(map) : Optional.empty();
        };
    }

    /** A text, or what another shape reads. */
    static Shape textOr(Shape other) {
        return (node, path, problems) -> node.isString() ? Optional.of(node) : other.read(node, path, problems);
    }

    static Shape any() {
        return (node, path, problems) -> Optional.of(node);
    }

    static ObjectShape object(ObjectShape.Field... fields) {
        return new ObjectShape(List.of(fields));
    }

    static Optional<JsonNode> wrong(Problems problems, String path, String error) {
        problems.add(path, error);
        return Optional.empty();
    }
}
