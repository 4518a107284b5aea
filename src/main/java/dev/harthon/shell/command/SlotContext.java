package dev.harthon.shell.command;

import java.util.ArrayList;
import java.util.List;
import org.springframework.shell.core.command.Command;
import org.springframework.shell.core.command.completion.CompletionContext;

/** A value under the cursor, and what stands around it. */
final class SlotContext extends CompletionContext {

    private final Surroundings surroundings;

    SlotContext(Surroundings surroundings, String typed, Command command) {
        super(words(surroundings, typed), surroundings.before().size(), typed.length(), command, null);
        this.surroundings = surroundings;
    }

    Surroundings surroundings() {
        return surroundings;
    }

    private static List<String> words(Surroundings surroundings, String typed) {
        List<String> words = new ArrayList<>(surroundings.before());
        words.add(typed);
        return words;
    }
}
