package dev.harthon.shell.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.shell.core.command.completion.CompletionContext;
import org.springframework.shell.core.command.completion.CompletionProposal;
import org.springframework.shell.core.command.completion.CompletionProvider;

/** Words that are the same in every session, so that a script for another shell can hold them. */
public record FixedWords(List<CompletionProposal> proposals) implements CompletionProvider {

    public FixedWords {
        proposals = List.copyOf(proposals);
    }

    @Override
    public List<CompletionProposal> apply(CompletionContext context) {
        return proposals;
    }

    /** Each word with its one-line description, which may be empty. */
    public Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        proposals.forEach(proposal ->
                words.put(proposal.value(), proposal.description() == null ? "" : proposal.description()));
        return words;
    }
}
