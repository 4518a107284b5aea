package dev.harthon.depot.builder;

import dev.harthon.fault.UsageFault;
import dev.harthon.habitat.PackageIdent;
import dev.harthon.habitat.PackageSpec;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Identifiers as a depot writes them: {@code {"origin","name","version","release"}}. */
final class Idents {

    private Idents() {}

    /** The full identifier, if it is one that is safe to use. */
    static Optional<PackageIdent> of(JsonNode node) {
        try {
            return Optional.of(new PackageIdent(
                    node.path("origin").asString(""),
                    node.path("name").asString(""),
                    node.path("version").asString(""),
                    node.path("release").asString("")));
        } catch (UsageFault e) {
            return Optional.empty();
        }
    }

    /** {@code origin/name}, if it is safe to use. */
    static Optional<PackageSpec> spec(String text) {
        try {
            return Optional.of(PackageSpec.parse(text));
        } catch (UsageFault e) {
            return Optional.empty();
        }
    }

    static List<PackageIdent> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(Idents::of).flatMap(Optional::stream).toList();
    }

    static List<String> strings(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(node -> node.asString(""))
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
