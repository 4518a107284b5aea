package dev.harthon.local.conformance;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the recording calls one thing and this cluster another: ids and versions, found by their place in answers. */
final class Names {

    /** Identifiers, moments, and the numbers of incarnations, which are the same. */
    private static final Pattern TOKEN = Pattern.compile(
            "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z");

    private final Map<String, String> known = new HashMap<>();

    void add(String recorded, String actual) {
        known.putIfAbsent(recorded, actual);
    }

    boolean knows(String recorded) {
        return known.containsKey(recorded);
    }

    /** The recorded text with everything known put in. */
    String translate(String recorded) {
        Matcher matcher = TOKEN.matcher(recorded);
        String text = matcher.replaceAll(m -> Matcher.quoteReplacement(known.getOrDefault(m.group(), m.group())));
        for (Map.Entry<String, String> name : known.entrySet()) {
            if (!TOKEN.matcher(name.getKey()).matches()) {
                text = text.replace(name.getKey(), name.getValue())
                        .replace(encoded(name.getKey()), encoded(name.getValue()));
            }
        }
        return text;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Whether two texts are the same but for names that are not known yet. Moments need only be moments. */
    boolean agree(String recorded, String actual) {
        return shape(translate(recorded)).equals(shape(actual)) && identitiesAgree(recorded, actual);
    }

    private boolean identitiesAgree(String recorded, String actual) {
        String[] there = tokens(recorded);
        String[] here = tokens(actual);
        for (int i = 0; i < there.length && i < here.length; i++) {
            boolean moment = there[i].endsWith("Z");
            boolean other = known.containsKey(there[i])
                    ? !known.get(there[i]).equals(here[i])
                    : known.containsValue(here[i]);
            if (!moment && other) {
                return false;
            }
        }
        return true;
    }

    void learn(String recorded, String actual) {
        String[] there = tokens(recorded);
        String[] here = tokens(actual);
        for (int i = 0; i < there.length && i < here.length; i++) {
            known.putIfAbsent(there[i], here[i]);
        }
    }

    private static String shape(String text) {
        return TOKEN.matcher(text).replaceAll(m -> m.group().endsWith("Z") ? "TIME" : "ID")
                .replaceAll("ID-O\\d+", "ID-O");
    }

    private static String[] tokens(String text) {
        return TOKEN.matcher(text).results().map(MatchResult::group).toArray(String[]::new);
    }
}
