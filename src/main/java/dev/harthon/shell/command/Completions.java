package dev.harthon.shell.command;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.shell.core.command.completion.CompletionContext;
import org.springframework.shell.core.command.completion.CompletionProposal;
import org.springframework.shell.core.command.completion.CompletionProvider;

/**
 * Makers of completion providers. A provider offers all it has: the line editor keeps what fits to the letters typed.
 * The words of its context are the positional words typed so far, the one under the cursor last.
 */
public final class Completions {

    private static final CompletionProvider NOTHING = new FixedWords(Map.of());

    private Completions() {}

    /** For free text. */
    public static CompletionProvider nothing() {
        return NOTHING;
    }

    public static CompletionProvider of(Collection<String> words) {
        Map<String, String> plain = new LinkedHashMap<>();
        words.forEach(word -> plain.put(word, ""));
        return new FixedWords(plain);
    }

    /** Words that never change, with their one-line descriptions. */
    public static CompletionProvider of(Map<String, String> words) {
        return new FixedWords(words);
    }

    /** The same, each word under a heading: heading to words with their descriptions. */
    public static CompletionProvider chapters(Map<String, Map<String, String>> chapters) {
        Map<String, String> words = new LinkedHashMap<>();
        Map<String, String> headings = new LinkedHashMap<>();
        chapters.forEach((heading, chapter) -> chapter.forEach((word, meaning) -> {
            words.put(word, meaning);
            headings.put(word, heading);
        }));
        return new FixedWords(words, headings);
    }

    /** Asked anew at each Tab. */
    public static CompletionProvider of(Supplier<? extends Collection<String>> words) {
        return context -> words.get().stream().map(CompletionProposal::new).toList();
    }

    /** Words with their one-line descriptions. */
    public static CompletionProvider described(Supplier<Map<String, String>> words) {
        return described(context -> words.get());
    }

    /** Depends on the positional words before the cursor, such as a value on its key. */
    public static CompletionProvider after(Function<List<String>, ? extends Collection<String>> words) {
        return context -> words.apply(before(context)).stream().map(CompletionProposal::new).toList();
    }

    /** Words with their one-line descriptions, which depend on what stands around. */
    public static CompletionProvider around(Function<Surroundings, Map<String, String>> words) {
        return described(context -> words.apply(Surroundings.of(context)));
    }

    private static CompletionProvider described(Function<CompletionContext, Map<String, String>> words) {
        return context -> words.apply(context).entrySet().stream()
                .map(word -> proposal(word.getKey(), word.getValue()))
                .toList();
    }

    /** Beginnings that something is typed behind, such as {@code LOG_LEVEL=}: the cursor stays at the word. */
    public static CompletionProvider beginnings(Supplier<Map<String, String>> words) {
        return context -> described(words).apply(context).stream()
                .map(proposal -> proposal.complete(false))
                .toList();
    }

    /**
     * Numbers with units: behind the digits that are typed, each unit; where nothing is typed, the examples.
     *
     * @param units with their meanings
     */
    public static CompletionProvider quantities(Map<String, String> units, String... examples) {
        return new QuantityCompletion(units, List.of(examples));
    }

    /** The same under a heading of their own. */
    public static CompletionProvider under(String heading, CompletionProvider provider) {
        return context -> provider.apply(context).stream()
                .map(proposal -> proposal.category() == null ? proposal.category(heading) : proposal)
                .toList();
    }

    /** Folders, and the files that end in one of the suffixes (all where none is named). */
    public static CompletionProvider files(String... suffixes) {
        return new FileCompletion(List.of(suffixes));
    }

    /** What each of them offers, one after the other. */
    public static CompletionProvider together(CompletionProvider... providers) {
        return context ->
                Stream.of(providers).flatMap(provider -> provider.apply(context).stream()).toList();
    }

    public static CompletionProposal proposal(String value, String description) {
        return new CompletionProposal(value).description(description);
    }

    private static List<String> before(CompletionContext context) {
        return context.getWords().subList(0, Math.min(context.getWordIndex(), context.getWords().size()));
    }
}
