package dev.harthon.marathon;

import java.util.List;

/**
 * What Marathon finds wrong with one place of a definition.
 *
 * @param path in Marathon's own form: {@code /portDefinitions(1)/port}; {@code /} is the whole
 */
public record Violation(String path, List<String> errors) {

    public Violation {
        errors = List.copyOf(errors);
    }

    @Override
    public String toString() {
        return path + ": " + String.join(", ", errors);
    }
}
