package dev.harthon.local.marathon.app;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads applications from documents: the shape first, then the normal form, then the rules. */
public final class AppReader {

    private AppReader() {}

    /** A whole application with its id. */
    public static ObjectNode application(JsonNode document) {
        return finish(read(AppShape.NEW, document));
    }

    /** A whole application whose id is known from elsewhere; one in the document is not looked at. */
    public static ObjectNode application(AppId id, JsonNode document) {
        ObjectNode read = read(AppShape.UPDATE, document);
        return finish(read.put("id", id.path()));
    }

    /** Part of an application, in the normal form of its fields. */
    public static ObjectNode update(JsonNode document) {
        return read(AppShape.UPDATE, document);
    }

    /** An application with some fields replaced, each as a whole. */
    public static ObjectNode merge(ObjectNode app, ObjectNode update) {
        ObjectNode merged = app.deepCopy();
        // These two are taken from the update even where it has none.
        merged.remove("executorResources");
        merged.remove("resourceLimits");
        if (update.has("uris")) {
            merged.remove("fetch");
        }
        if (update.has("ports")) {
            merged.remove("portDefinitions");
        }
        update.properties().stream()
                .filter(field -> !field.getKey().equals("id") && !field.getKey().equals("version"))
                .forEach(field -> merged.set(field.getKey(), field.getValue()));
        return finish(merged);
    }

    private static ObjectNode read(ObjectShape shape, JsonNode document) {
        Problems problems = new Problems();
        return shape.readObject(document, "", problems)
                .orElseThrow(() -> MarathonError.of(422, "Invalid JSON", problems));
    }

    private static ObjectNode finish(ObjectNode read) {
        Problems problems = new Problems();
        AppRules.check(read, problems);
        if (!problems.isEmpty()) {
            throw MarathonError.invalid(problems);
        }
        return AppNormalizer.normalize(read);
    }
}
