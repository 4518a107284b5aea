package dev.harthon.local.marathon;

import dev.harthon.local.marathon.app.MarathonError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One term of a label selector: {@code k}, {@code k==v}, {@code k!=v}, {@code k in (a,b)}, {@code k notin (a,b)}. Other
 * characters than {@code -A-Za-z0-9_.} are escaped with a backslash.
 *
 * @param values of which the label must have one, or none if negated; empty if it need only exist
 */
record LabelSelector(String key, boolean negated, List<String> values) {

    private static final String WORD = "((?:[-A-Za-z0-9_.]|\\\\.)+)";
    private static final Pattern TERM = Pattern.compile("\\s*" + WORD
            + "\\s*(?:(==|!=)\\s*" + WORD + "|(in|notin)\\s*\\(([^)]*)\\))?\\s*(,|$)");

    /** All terms must match. */
    static List<LabelSelector> parse(String text) {
        List<LabelSelector> selectors = new ArrayList<>();
        Matcher matcher = TERM.matcher(text);
        int at = 0;
        while (at < text.length()) {
            if (!matcher.find(at) || matcher.start() != at) {
                throw MarathonError.of(422,
                        "Can not parse label selector " + text + ". Reason: end of input expected");
            }
            selectors.add(of(matcher));
            at = matcher.end();
        }
        return selectors;
    }

    private static LabelSelector of(Matcher term) {
        String key = unescaped(term.group(1));
        Optional<String> sign = Optional.ofNullable(term.group(2));
        Optional<String> set = Optional.ofNullable(term.group(4));
        if (sign.isPresent()) {
            return new LabelSelector(key, sign.get().equals("!="), List.of(unescaped(term.group(3))));
        }
        return set.map(word -> new LabelSelector(key, word.equals("notin"),
                        Stream.of(term.group(5).split(",")).map(v -> unescaped(v.trim())).toList()))
                .orElseGet(() -> new LabelSelector(key, false, List.of()));
    }

    private static String unescaped(String text) {
        return text.replaceAll("\\\\(.)", "$1");
    }

    boolean matches(Map<String, String> labels) {
        Optional<String> value = Optional.ofNullable(labels.get(key));
        return values.isEmpty() ? value.isPresent() : value.filter(values::contains).isPresent() != negated;
    }
}
