package dev.harthon.local.marathon.app;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import tools.jackson.databind.JsonNode;

/** What placement constraints must look like: {@code [field, operator]} or {@code [field, operator, value]}. */
final class ConstraintRules {

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern PLAIN = Pattern.compile("[a-zA-Z0-9_/.-]*");

    private ConstraintRules() {}

    static void check(JsonNode constraints, Problems problems) {
        for (JsonNode constraint : constraints) {
            problem(constraint).ifPresent(error -> problems.add("/constraints", error));
        }
    }

    private static Optional<String> problem(JsonNode constraint) {
        if (constraint.size() < 2 || constraint.size() > 3) {
            return Optional.of("Each constraint must have either 2 or 3 fields");
        }
        String operator = constraint.get(1).stringValue().toUpperCase(Locale.ROOT);
        Optional<String> value = Optional.ofNullable(constraint.get(2)).map(JsonNode::stringValue);
        return switch (operator) {
            case "UNIQUE" -> value.map(v -> "UNIQUE does not accept a value");
            case "CLUSTER" -> missing(value, "CLUSTER");
            case "GROUP_BY" -> value.filter(v -> !NUMBER.matcher(v).matches())
                    .map(v -> "GROUP BY must define an integer parameter");
            case "MAX_PER" -> value.filter(v -> NUMBER.matcher(v).matches()).isPresent() ? Optional.empty()
                    : Optional.of("MAX_PER must have an integer parameter");
            case "LIKE", "UNLIKE" -> value.isEmpty() ? missing(value, operator) : regex(value.get());
            case "IS" -> value.filter(v -> PLAIN.matcher(v).matches()).isPresent() ? Optional.empty()
                    : Optional.of("IS must have a scalar or text value");
            default -> Optional.of("operator must be one of the following UNIQUE, CLUSTER, GROUP_BY, LIKE, MAX_PER, "
                    + "UNLIKE or IS");
        };
    }

    private static Optional<String> missing(Optional<String> value, String operator) {
        return value.isPresent() ? Optional.empty() : Optional.of(operator + " must have a value");
    }

    private static Optional<String> regex(String value) {
        try {
            Pattern.compile(value);
            return Optional.empty();
        } catch (PatternSyntaxException e) {
            return Optional.of("is not a valid regular expression");
        }
    }
}
