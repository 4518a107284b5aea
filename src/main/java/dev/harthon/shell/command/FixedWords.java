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
 * @param headings of the words that are shown under one
 */
public record FixedWords(Map<String, String> words, Map<String, String> headings) implements CompletionProvider {

    public FixedWords {
        words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
        headings = Map.copyOf(headings);
    }

    FixedWords(Map<String, String> words) {
        this(words, Map.of());
    }

    @Override
    public List<CompletionProposal> apply(CompletionContext context) {
        return words.entrySet().stream().map(word -> proposal(word.getKey(), word.getValue())).toList();
    }

    private CompletionProposal proposal(String word, String meaning) {
        CompletionProposal proposal = new CompletionProposal(word);
        if (!meaning.isEmpty()) {
            proposal.description(meaning);
        }
        return headings.containsKey(word) ? proposal.category(headings.get(word)) : proposal;
    }
}
