package dev.harthon.local.http;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A path pattern: words, {@code {name}} for one segment, and at most one {@code {name...}} for one segment or more.
 */
record Route(List<String> pattern) {

    static Route of(String pattern) {
        return new Route(Stream.of(pattern.split("/")).filter(part -> !part.isEmpty()).toList());
    }

    /** The variables, if the path fits. */
    Optional<Map<String, String>> match(List<String> path) {
        Map<String, String> bound = new HashMap<>();
        int surplus = path.size() - pattern.size();
        int at = 0;
        for (String part : pattern) {
            int taken = part.endsWith("...}") ? surplus + 1 : 1;
            if (taken < 1 || at + taken > path.size()) {
                return Optional.empty();
            }
            String text = String.join("/", path.subList(at, at + taken));
            if (part.startsWith("{")) {
                bound.put(part.substring(1, part.length() - 1).replace("...", ""), text);
            } else if (!part.equals(text)) {
                return Optional.empty();
            }
            at += taken;
        }
        return at == path.size() ? Optional.of(bound) : Optional.empty();
    }
}
