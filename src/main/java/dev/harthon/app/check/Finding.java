package dev.harthon.app.check;

import java.util.Optional;

/**
 * Something that a rule found.
 *
 * @param code of the rule: {@code HM020}
 * @param message what is wrong, and on what
 * @param setting the setting or command at fault
 * @param remedy a command that helps, or advice; may be empty
 */
public record Finding(String code, Severity severity, String message, Optional<String> setting, String remedy) {

    @Override
    public String toString() {
        return code + " " + severity + ": " + message;
    }
}
