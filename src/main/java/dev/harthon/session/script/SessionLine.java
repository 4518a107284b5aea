package dev.harthon.session.script;

import dev.harthon.session.words.Tokenizer;
import java.util.ArrayList;
import java.util.List;

/**
 * One thing that a session says, as the command that says it.
 *
 * @param subject what it is about; two sessions that say something about the same have lines with the same subject
 * @param words of the command
 */
record SessionLine(String subject, List<String> words) {

    SessionLine {
        words = List.copyOf(words);
    }

    static Builder about(String subject, String... command) {
        return new Builder(subject, List.of(command));
    }

    String text() {
        return Tokenizer.join(words);
    }

    /** Puts a command together: options first, then what could be taken for one if it stood alone. */
    static final class Builder {

        private final String subject;
        private final List<String> words;

        private Builder(String subject, List<String> command) {
            this.subject = subject;
            this.words = new ArrayList<>(command);
        }

        Builder option(String name, String value) {
            if (value.startsWith("-")) {
                words.add("--" + name + "=" + value);
            } else {
                words.add("--" + name);
                words.add(value);
            }
            return this;
        }

        Builder flag(String name, boolean set) {
            if (set) {
                words.add("--" + name);
            }
            return this;
        }

        SessionLine line(String... operands) {
            List<String> last = List.of(operands);
            if (last.stream().anyMatch(operand -> operand.startsWith("-"))) {
                words.add("--");
            }
            words.addAll(last);
            return new SessionLine(subject, words);
        }
    }
}
