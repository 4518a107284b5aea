package dev.harthon.shell.completion;

import dev.harthon.shell.command.FileCompletion;
import dev.harthon.shell.command.FixedWords;
import dev.harthon.shell.command.Slot;
import java.util.List;
import java.util.Map;
import org.springframework.shell.core.command.completion.CompletionProvider;

/** What can stand at a place of the command line, as far as a script can know it. */
sealed interface Offer {

    /** One of these words, each with its description. */
    record Words(Map<String, String> words) implements Offer {}

    /**
     * A file.
     *
     * @param suffixes of the files that are wanted; any file if there are none
     */
    record Files(List<String> suffixes) implements Offer {}

    /** What only a running Harthon knows. */
    record Asked() implements Offer {}

    static Offer of(Slot<?> slot) {
        CompletionProvider provider = slot.type().completion();
        if (provider instanceof FixedWords fixed) {
            return new Words(fixed.words());
        }
        return provider instanceof FileCompletion files ? new Files(files.suffixes()) : new Asked();
    }

    /** Whether there is nothing to be said. */
    default boolean isEmpty() {
        return this instanceof Words known && known.words().isEmpty();
    }
}
