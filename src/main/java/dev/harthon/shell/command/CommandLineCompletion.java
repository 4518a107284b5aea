package dev.harthon.shell.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.shell.core.command.completion.CompletionContext;
import org.springframework.shell.core.command.completion.CompletionProposal;
import org.springframework.shell.core.command.completion.CompletionProvider;

/**
 * Completes a whole command line, or one inside of another: command words with their purposes, and what the command
 * itself proposes at each position. The words of its context are all words of the line.
 */
public final class CommandLineCompletion implements CompletionProvider {

    private final Supplier<Commands> commands;

    public CommandLineCompletion(Supplier<Commands> commands) {
        this.commands = commands;
    }

    @Override
    public List<CompletionProposal> apply(CompletionContext context) {
        List<String> words = context.getWords();
        List<String> before = words.subList(0, context.getWordIndex());
        Optional<Commands.Match> match = commands.get().find(before);
        Stream<CompletionProposal> names = match.map(found -> found.arguments().isEmpty()).orElse(true)
                ? commandWords(before).values().stream()
                : Stream.empty();
        return Stream.concat(names, match.stream().flatMap(found -> arguments(found, context))).toList();
    }

    private static Stream<CompletionProposal> arguments(Commands.Match match, CompletionContext context) {
        int named = context.getWordIndex() - match.arguments().size();
        List<String> words = context.getWords().subList(named, context.getWords().size());
        CompletionContext rest = new CompletionContext(
                words, context.getWordIndex() - named, context.getPosition(), match.command(), null);
        return match.command().getCompletionProvider().apply(rest).stream();
    }

    /** The words that can follow as the next part of a command's name. */
    private Map<String, CompletionProposal> commandWords(List<String> before) {
        Map<String, CompletionProposal> next = new LinkedHashMap<>();
        Commands known = commands.get();
        List<HarthonCommand> possible = before.isEmpty() ? known.visible() : known.under(String.join(" ", before));
        for (HarthonCommand command : possible) {
            String word = command.spec().words().get(before.size());
            boolean whole = command.spec().words().size() == before.size() + 1;
            if (whole || !next.containsKey(word)) {
                String meaning = whole ? command.getDescription() : family(before, word);
                next.put(word, Completions.proposal(word, meaning).category(command.getGroup()));
            }
        }
        return next;
    }

    /** A word that is no command alone is described by those that follow it. */
    private String family(List<String> before, String word) {
        String start = (String.join(" ", before) + " " + word).strip();
        return commands.get().under(start).stream()
                .map(command -> command.spec().words().get(before.size() + 1))
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
