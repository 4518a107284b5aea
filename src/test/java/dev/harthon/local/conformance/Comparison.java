package dev.harthon.local.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Compares answers: the same keys, the same kinds of values, the same words. Numbers matter only where they tell of
 * state; lists may have another order, but for steps.
 *
 * @param tolerated places that may differ
 */
record Comparison(Names names, Predicate<String> tolerated) {

    private static final Set<String> TELLING = Set.of("instances", "currentStep", "totalSteps", "tasksStaged",
            "tasksRunning", "tasksHealthy", "tasksUnhealthy", "count");
    /** Words of a machine rather than of a protocol. */
    private static final Set<String> FREE = Set.of("ports", "pid", "master_hostname", "status_update_uuid", "uuid",
            "uid", "gid", "user");

    List<Difference> compare(JsonNode recorded, JsonNode actual) {
        List<Difference> differences = new ArrayList<>();
        compare(recorded, actual, "", differences);
        return differences;
    }

    private void compare(JsonNode recorded, JsonNode actual, String where, List<Difference> differences) {
        if (tolerated.test(where)) {
            return;
        }
        if (kind(recorded) != kind(actual)) {
            differences.add(new Difference(where, "expected " + brief(recorded) + " but was " + brief(actual)));
        } else if (recorded.isObject()) {
            objects(recorded, actual, where, differences);
        } else if (recorded.isArray()) {
            lists(recorded, actual, where, differences);
        } else if (!sameValue(recorded, actual, where.substring(where.lastIndexOf('/') + 1))) {
            differences.add(new Difference(where, "expected " + brief(recorded) + " but was " + brief(actual)));
        }
    }

    private static char kind(JsonNode node) {
        return node.isObject() ? '{' : node.isArray() ? '[' : node.isString() ? '"' : node.isNumber() ? '1'
                : node.isBoolean() ? 't' : '0';
    }

    private boolean sameValue(JsonNode recorded, JsonNode actual, String field) {
        if (recorded.isString()) {
            return FREE.contains(field)
                    || names.agree(LogText.timeless(recorded.stringValue()), LogText.timeless(actual.stringValue()));
        }
        return recorded.isNumber()
                ? !TELLING.contains(field) || recorded.doubleValue() == actual.doubleValue()
                : recorded.equals(actual);
    }

    private void objects(JsonNode wanted, JsonNode actual, String where, List<Difference> differences) {
        ObjectNode recorded = JsonNodeFactory.instance.objectNode();
        wanted.properties().forEach(field -> recorded.set(names.translate(field.getKey()), field.getValue()));
        Set<String> keys = recorded.properties().stream().map(e -> e.getKey()).collect(Collectors.toSet());
        keys.addAll(actual.properties().stream().map(e -> e.getKey()).toList());
        for (String key : new TreeSet<>(keys)) {
            String at = where + "/" + key;
            if (tolerated.test(at)) {
                continue;
            }
            if (!actual.has(key)) {
                differences.add(new Difference(at, "is missing"));
            } else if (!recorded.has(key)) {
                differences.add(new Difference(at, "is not in the recording"));
            } else {
                compare(recorded.path(key), actual.path(key), at, differences);
            }
        }
    }

    private void lists(JsonNode recorded, JsonNode actual, String where, List<Difference> differences) {
        if (recorded.size() != actual.size()) {
            differences.add(new Difference(where, recorded.size() + " elements expected but was " + brief(actual)));
            return;
        }
        List<JsonNode> left = new ArrayList<>(actual.valueStream().toList());
        boolean ordered = where.endsWith("/steps");
        for (JsonNode element : recorded) {
            List<Difference> least = List.of();
            int best = -1;
            for (int i = 0; i < (ordered ? 1 : left.size()) && (best < 0 || !least.isEmpty()); i++) {
                List<Difference> here = new ArrayList<>();
                compare(element, left.get(i), where + "/*", here);
                if (best < 0 || here.size() < least.size()) {
                    best = i;
                    least = here;
                }
            }
            differences.addAll(least);
            if (least.isEmpty()) {
                learn(element, left.get(best));
            }
            left.remove(best);
        }
    }

    /** Takes names from an answer that is as recorded. */
    void learn(JsonNode recorded, JsonNode actual) {
        if (recorded.isString() && actual.isString()) {
            names.learn(recorded.stringValue(), actual.stringValue());
        } else if (recorded.isObject()) {
            recorded.properties().forEach(e -> learn(e.getValue(), actual.path(e.getKey())));
        } else if (recorded.isArray()) {
            for (int i = 0; i < recorded.size() && recorded.size() == actual.size(); i++) {
                if (!recorded.get(i).isObject()) {
                    learn(recorded.get(i), actual.get(i));
                }
            }
        }
    }

    private static String brief(JsonNode node) {
        String text = node.toString();
        return text.length() > 600 ? text.substring(0, 300) + text.substring(text.length() - 300) + "…" : text;
    }
}
