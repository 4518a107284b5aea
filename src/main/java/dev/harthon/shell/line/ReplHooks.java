package dev.harthon.shell.line;

import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.jline.utils.AttributedString;
import org.springframework.shell.jline.PromptProvider;

/** What the prompt must know of the session. */
public interface ReplHooks {

    PromptProvider prompt();

    /** Where the lines typed are kept between two shells. */
    Path historyFile();

    /** A line as it may be kept: without its secrets; an empty text is not kept at all. */
    default UnaryOperator<String> redaction() {
        return UnaryOperator.identity();
    }

    /** What would be lost by leaving now, such as {@code unsaved changes to redis}; an empty text for nothing. */
    default String unsaved() {
        return "";
    }

    /** The user leaves, and needs what is unsaved no more. */
    default void left() {}

    /** The prompt, whatever happens to its provider. */
    default AttributedString promptNow() {
        try {
            return prompt().getPrompt();
        } catch (RuntimeException e) {
            return new AttributedString("harthon> ");
        }
    }
}
