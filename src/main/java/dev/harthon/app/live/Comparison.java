package dev.harthon.app.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Walks two normalised definitions side by side. */
final class Comparison {

    private final Veil veil;
    private final List<Change> changes = new ArrayList<>();

    Comparison(Veil veil) {
        this.veil = veil;
    }

    List<Change> compare(ObjectNode live, ObjectNode wanted) {
        Set<String> keys = new TreeSet<>(live.propertyNames());
        keys.addAll(wanted.propertyNames());
        keys.stream()
                .filter(key -> wanted.has(key) || AppNormalizer.isKnown(key) && !key.equals("role"))
                .forEach(key -> walk("/" + key, live.path(key), wanted.path(key)));
        return changes;
    }

    private void walk(String path, JsonNode live, JsonNode wanted) {
        if (isServersChoice(path, wanted) || equal(live, wanted)) {
            return;
        }
        if (live instanceof ObjectNode && wanted instanceof ObjectNode) {
            Set<String> keys = new TreeSet<>(live.propertyNames());
            keys.addAll(wanted.propertyNames());
            keys.forEach(key -> walk(path + "/" + key, live.path(key), wanted.path(key)));
        } else if (live instanceof ArrayNode && wanted instanceof ArrayNode) {
            for (int i = 0; i < Math.max(live.size(), wanted.size()); i++) {
                walk(path + "(" + i + ")", live.path(i), wanted.path(i));
            }
        } else {
            changes.add(new Change(path, text(path, live), text(path, wanted)));
        }
    }

    /** A port that was asked for as 0 gets a service port; a mapping gets one too. */
    private static boolean isServersChoice(String path, JsonNode wanted) {
        boolean open = wanted.isMissingNode() || wanted.isNumber() && wanted.decimalValue().signum() == 0;
        return open && (path.matches("/portDefinitions\\(\\d+\\)/port") && !wanted.isMissingNode()
                || path.matches("/container/portMappings\\(\\d+\\)/servicePort"));
    }

    private static boolean equal(JsonNode live, JsonNode wanted) {
        if (live.isNumber() && wanted.isNumber()) {
            return live.decimalValue().compareTo(wanted.decimalValue()) == 0;
        }
        return live.equals(wanted);
    }

    private Optional<String> text(String path, JsonNode node) {
        if (node.isMissingNode()) {
            return Optional.empty();
        }
        return Optional.of(veil.over(path, node));
    }
}
