package dev.harthon.app;

import dev.harthon.fault.Suggestions;
import dev.harthon.fault.UsageFault;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Where tasks may run: {@code hostname:UNIQUE}, {@code rack:LIKE:r[12]}
 * (marathon: api/v2/validation/SchedulingValidation.scala).
 *
 * @param field {@code hostname}, {@code @region}, {@code @zone}, or an agent's attribute
 */
public record Constraint(String field, Operator operator, Optional<String> value) {

    /** What is asked of the field. */
    public enum Operator {
        UNIQUE,
        CLUSTER,
        GROUP_BY,
        LIKE,
        UNLIKE,
        MAX_PER,
        IS
    }

    private static final Pattern IS_VALUE = Pattern.compile("[a-zA-Z0-9_/.-]*");

    public Constraint {
        if (field.isBlank()) {
            throw refused(field, "it names no field");
        }
        String text = value.orElse("");
        boolean number = text.matches("\\d{1,9}");
        switch (operator) {
            case UNIQUE -> require(value.isEmpty(), field, "UNIQUE takes no value");
            case CLUSTER -> require(value.isPresent(), field, "CLUSTER needs a value");
            case GROUP_BY -> require(value.isEmpty() || number, field, "GROUP_BY takes a whole number or nothing");
            case MAX_PER -> require(number, field, "MAX_PER needs a whole number");
            case IS -> require(value.isPresent() && IS_VALUE.matcher(text).matches(), field,
                    "IS needs a value of letters, digits and _/.-");
            default -> require(value.isPresent() && isRegex(text), field, operator + " needs a regular expression");
        }
    }

    /** Reads {@code FIELD:OPERATOR} or {@code FIELD:OPERATOR:VALUE}. */
    public static Constraint parse(String text) {
        String[] parts = text.strip().split(":", 3);
        if (parts.length < 2) {
            throw refused(text, "it has no operator");
        }
        return new Constraint(
                parts[0], operator(parts[1]), parts.length == 3 ? Optional.of(parts[2]) : Optional.empty());
    }

    @Override
    public String toString() {
        return field + ":" + operator + value.map(text -> ":" + text).orElse("");
    }

    private static Operator operator(String text) {
        List<String> known = List.of(Operator.values()).stream().map(Operator::name).toList();
        String upper = text.toUpperCase(Locale.ROOT);
        if (!known.contains(upper)) {
            throw new UsageFault(
                    "'" + text + "' is not a constraint's operator",
                    "known are " + String.join(", ", known),
                    Suggestions.question(text, known, "write it like hostname:UNIQUE"));
        }
        return Operator.valueOf(upper);
    }

    private static boolean isRegex(String text) {
        try {
            Pattern.compile(text);
            return !text.isEmpty();
        } catch (PatternSyntaxException e) {
            return false;
        }
    }

    private static void require(boolean held, String field, String why) {
        if (!held) {
            throw refused(field, why);
        }
    }

    private static UsageFault refused(String text, String why) {
        return new UsageFault("'" + text + "' is not a constraint", why, "write it like hostname:UNIQUE or rack:LIKE:r[12]");
    }
}
