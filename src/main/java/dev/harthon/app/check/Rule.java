package dev.harthon.app.check;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One thing that is checked.
 *
 * @param title what it demands, in one line
 * @param reason why that matters, for {@code check --explain}
 */
public record Rule(
        String code, Severity severity, String title, String reason, Function<Subject, Stream<Rule.Detail>> test) {

    /** A place where a rule does not hold. */
    record Detail(String message, Optional<String> setting, String remedy) {

        static Detail of(String message, String setting, String remedy) {
            return new Detail(message, Optional.of(setting), remedy);
        }

        static Detail of(String message, String remedy) {
            return new Detail(message, Optional.empty(), remedy);
        }
    }

    static Rule error(String code, String title, String reason, Function<Subject, Stream<Detail>> test) {
        return new Rule(code, Severity.ERROR, title, reason, test);
    }

    static Rule warning(String code, String title, String reason, Function<Subject, Stream<Detail>> test) {
        return new Rule(code, Severity.WARNING, title, reason, test);
    }

    /** A detail if something is so. */
    static Stream<Detail> when(boolean so, Detail detail) {
        return so ? Stream.of(detail) : Stream.empty();
    }

    Stream<Finding> apply(Subject subject) {
        return test.apply(subject)
                .map(detail -> new Finding(code, severity, detail.message(), detail.setting(), detail.remedy()));
    }
}
