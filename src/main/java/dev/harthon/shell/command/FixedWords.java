package dev.harthon.shell.command;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.shell.core.command.completion.CompletionContext;
import org.springframework.shell.core.command.completion.CompletionProposal;
import org.springframework.shell.core.command.completion.CompletionProvider;

/**
 * Words that are the same in every session, so that a script for another shell can hold them.
 *
 * @param words each with its one-line description, which may be empty
 */
public record FixedWords(Map<String, String> words) implements CompletionProvider {

    public FixedWords {
        words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
    }

    @Override
    public List<CompletionProposal> apply(CompletionContext context) {
        return words.entrySet().stream().map(FixedWords::proposal).toList();
    }

    private static CompletionProposal proposal(Map.Entry<String, String> word) {
        CompletionProposal plain = new CompletionProposal(word.getKey());
        return word.getValue().isEmpty() ? plain : plain.description(word.getValue());
    }
}
