package dev.harthon.local.marathon.app;

import static dev.harthon.local.marathon.app.ObjectShape.optional;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads updates of groups; applications and groups within are left as they are, to be read one by one. */
public final class GroupReader {

    private static final ObjectShape UPDATE = new ObjectShape(List.of(
            optional("id", Shapes.pattern(AppShape.ID)),
            optional("apps", Shapes.list(Shapes.any())),
            optional("groups", Shapes.list(Shapes.any())),
            optional("dependencies", Shapes.list(Shapes.pattern(AppShape.ID))),
            optional("enforceRole", Shapes.bool()),
            optional("scaleBy", Shapes.number(0, Double.MAX_VALUE)),
            optional("version", AppShape::timestamp)));

    private GroupReader() {}

    /** @throws MarathonError 422 if the document has not the shape of a group */
    public static ObjectNode update(JsonNode document) {
        Problems problems = new Problems();
        return UPDATE.readObject(document, "", problems)
                .orElseThrow(() -> MarathonError.of(422, "Invalid JSON", problems));
    }
}
