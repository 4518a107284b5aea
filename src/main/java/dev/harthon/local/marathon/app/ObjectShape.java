package dev.harthon.local.marathon.app;

import dev.harthon.local.http.Json;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An object of known fields. Null counts as absent. */
record ObjectShape(List<Field> fields) implements Shape {

    /** @param otherwise what is filled in for an absent field */
    record Field(String name, Shape shape, boolean required, Optional<JsonNode> otherwise) {}

    static Field required(String name, Shape shape) {
        return new Field(name, shape, true, Optional.empty());
    }

    static Field optional(String name, Shape shape) {
        return new Field(name, shape, false, Optional.empty());
    }

    static Field optional(String name, Shape shape, int otherwise) {
        return new Field(name, shape, false, Optional.of(JsonNodeFactory.instance.numberNode(otherwise)));
    }

    static Field optional(String name, Shape shape, boolean otherwise) {
        return new Field(name, shape, false, Optional.of(JsonNodeFactory.instance.booleanNode(otherwise)));
    }

    static Field optional(String name, Shape shape, String otherwise) {
        return new Field(name, shape, false, Optional.of(JsonNodeFactory.instance.stringNode(otherwise)));
    }

    @Override
    public Optional<JsonNode> read(JsonNode node, String path, Problems problems) {
        return readObject(node, path, problems).map(object -> object);
    }

    Optional<ObjectNode> readObject(JsonNode node, String path, Problems problems) {
        if (!node.isObject()) {
            String field = fields.stream().filter(Field::required).map(f -> "/" + f.name()).findFirst().orElse("");
            problems.add(path + field, Json.text(node) + " is not an object");
            return Optional.empty();
        }
        ObjectNode read = Json.object();
        boolean complete = true;
        for (Field field : fields) {
            JsonNode value = node.path(field.name());
            if (!value.isMissingNode() && !value.isNull()) {
                Optional<JsonNode> good = field.shape().read(value, path + "/" + field.name(), problems);
                good.ifPresent(v -> read.set(field.name(), v));
                complete &= good.isPresent();
            } else if (field.required()) {
                problems.add(path + "/" + field.name(),
                        "'" + field.name() + "' is undefined on object: " + Json.text(node));
                complete = false;
            } else {
                field.otherwise().ifPresent(v -> read.set(field.name(), v));
            }
        }
        return complete ? Optional.of(read) : Optional.empty();
    }
}
