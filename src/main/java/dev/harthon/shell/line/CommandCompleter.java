package dev.harthon.shell.line;

import dev.harthon.shell.command.Commands;
import dev.harthon.shell.command.HarthonCommand;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.springframework.shell.core.command.completion.CompletionContext;
import org.springframework.shell.core.command.completion.CompletionProposal;

/** What Tab offers: command words with their purposes, and what the command itself proposes at each position. */
final class CommandCompleter implements Completer {

    private final Commands commands;
    private final Deadline deadline;

    CommandCompleter(Commands commands, Deadline deadline) {
        this.commands = commands;
        this.deadline = deadline;
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        if (line instanceof TypedLine typed && typed.inComment()) {
            return;
        }
        List<String> before = line.words().subList(0, line.wordIndex());
        Optional<Commands.Match> match = commands.find(before);
        if (match.map(found -> found.arguments().isEmpty()).orElse(true)) {
            commandWords(before).values().forEach(candidates::add);
        }
        match.ifPresent(found -> arguments(found, line).forEach(proposal -> candidates.add(candidate(proposal))));
    }

    /** The words that can follow as the next part of a command's name. */
    private Map<String, Candidate> commandWords(List<String> before) {
        Map<String, Candidate> next = new LinkedHashMap<>();
        List<HarthonCommand> possible =
                before.isEmpty() ? commands.visible() : commands.under(String.join(" ", before));
        for (HarthonCommand command : possible) {
            String word = command.spec().words().get(before.size());
            boolean whole = command.spec().words().size() == before.size() + 1;
            if (whole || !next.containsKey(word)) {
                String meaning = whole ? command.getDescription() : family(before, word);
                next.put(word, new Candidate(word, word, command.getGroup(), meaning, null, null, true));
            }
        }
        return next;
    }

    /** A word that is no command alone is described by those that follow it. */
    private String family(List<String> before, String word) {
        String start = (String.join(" ", before) + " " + word).strip();
        return commands.under(start).stream()
                .map(command -> command.spec().words().get(before.size() + 1))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private List<CompletionProposal> arguments(Commands.Match match, ParsedLine line) {
        int named = line.wordIndex() - match.arguments().size();
        List<String> words = line.words().subList(named, line.words().size());
        CompletionContext context = new CompletionContext(
                words, line.wordIndex() - named, line.wordCursor(), match.command(), null);
        return deadline.ask(() -> match.command().getCompletionProvider().apply(context), List.of());
    }

    private static Candidate candidate(CompletionProposal proposal) {
        String shown = proposal.displayText() == null ? proposal.value() : proposal.displayText();
        return new Candidate(
                proposal.value(), shown, proposal.category(), proposal.description(), null, null, proposal.complete());
    }
}
