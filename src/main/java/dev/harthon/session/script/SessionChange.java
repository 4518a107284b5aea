package dev.harthon.session.script;

import dev.harthon.session.Session;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One difference between two sessions.
 *
 * @param before the command that said it in the first one
 * @param after the command that says it in the second one
 */
public record SessionChange(Optional<String> before, Optional<String> after) {

    /** What it takes to get from one session to another. No secret is in it. */
    public static List<SessionChange> between(Session before, Session after) {
        Map<String, String> old = bySubject(before);
        Map<String, String> now = bySubject(after);
        List<SessionChange> changes = new ArrayList<>();
        old.forEach((subject, text) -> {
            if (!now.containsKey(subject)) {
                changes.add(new SessionChange(Optional.of(text), Optional.empty()));
            }
        });
        now.forEach((subject, text) -> {
            if (!text.equals(old.get(subject))) {
                changes.add(new SessionChange(Optional.ofNullable(old.get(subject)), Optional.of(text)));
            }
        });
        return changes;
    }

    /** {@code + set cpus 1}, {@code - env A=1}, {@code ~ set cpus 1 -> set cpus 2}. */
    @Override
    public String toString() {
        if (before.isEmpty()) {
            return "+ " + after.orElse("");
        }
        return after.map(text -> "~ " + before.get() + " -> " + text).orElse("- " + before.get());
    }

    private static Map<String, String> bySubject(Session session) {
        Map<String, String> lines = new LinkedHashMap<>();
        SessionLines.of(session).forEach(line -> lines.put(line.subject(), line.text()));
        return lines;
    }
}
