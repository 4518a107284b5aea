package dev.harthon.shell.command;

import dev.harthon.fault.Suggestions;
import dev.harthon.fault.UsageFault;
import java.util.List;
import java.util.Optional;

/**
 * Reads the words after a command's name as its declaration says, strictly: what is not declared, given twice, missing
 * or left over is a {@link UsageFault}.
 *
 * <p>{@code --name value}, {@code --name=value}, {@code -n value}, {@code -nvalue}, {@code -abc} for flags, and
 * {@code --} after which nothing is an option any more.
 */
final class ArgumentParser {

    private final CommandSpec spec;
    private final List<String> words;
    private final RawArguments raw;
    private int at;

    private ArgumentParser(CommandSpec spec, List<String> words) {
        this.spec = spec;
        this.words = words;
        this.raw = new RawArguments(spec);
    }

    static Arguments parse(CommandSpec spec, List<String> words) {
        return new ArgumentParser(spec, words).read();
    }

    /** Whether a word looks like an option and not like a value. */
    static boolean looksLikeOption(String word, boolean negativeAllowed) {
        return word.length() > 1 && word.startsWith("-") && !(negativeAllowed && Character.isDigit(word.charAt(1)));
    }

    private Arguments read() {
        boolean options = true;
        while (at < words.size()) {
            String word = words.get(at++);
            if (options && word.equals("--")) {
                options = false;
            } else if (!options || !looksLikeOption(word, raw.nextMayBeNegative())) {
                options &= !raw.next(word).arity().takesOptions();
                raw.positional(word);
            } else if (asksForHelp(word)) {
                return Arguments.askingForHelp();
            } else if (word.startsWith("--")) {
                longOption(word);
            } else {
                letters(word);
            }
        }
        return raw.convert();
    }

    private boolean asksForHelp(String word) {
        return (word.equals("--help") || word.equals("-h")) && spec.options().contains(StandardOptions.HELP);
    }

    private void longOption(String word) {
        int equals = word.indexOf('=');
        String name = equals < 0 ? word : word.substring(0, equals);
        Option<?> option = spec.option(name.substring(2)).orElseThrow(() -> unknown(name, name));
        if (!option.isFlag()) {
            raw.option(option, equals < 0 ? value(option) : word.substring(equals + 1));
        } else if (equals < 0) {
            raw.option(option, "true");
        } else {
            throw new UsageFault(name + " takes no value", name + " is a flag", "write " + name + " alone");
        }
    }

    private void letters(String word) {
        for (int i = 1; i < word.length(); i++) {
            String letter = "-" + word.charAt(i);
            Option<?> option = spec.option(word.charAt(i)).orElseThrow(() -> unknown(letter, "-" + word));
            if (!option.isFlag()) {
                raw.option(option, i + 1 < word.length() ? word.substring(i + 1) : value(option));
                return;
            }
            raw.option(option, "true");
        }
    }

    /** The next word, unless it looks like another option: then a value was forgotten. */
    private String value(Option<?> option) {
        Optional<String> next = at < words.size() ? Optional.of(words.get(at)) : Optional.empty();
        boolean number = option.type().javaType() == Integer.class;
        if (next.isEmpty() || looksLikeOption(next.get(), number)) {
            throw new UsageFault(
                    option.label() + " needs a value",
                    next.map(word -> "'" + word + "' looks like an option").orElse("nothing comes after it"),
                    "write " + option.label() + "=" + next.orElse("<" + option.valueName() + ">"));
        }
        at++;
        return next.get();
    }

    private UsageFault unknown(String name, String mistyped) {
        List<String> known = spec.options().stream().map(Option::label).toList();
        return new UsageFault(
                spec.name() + " has no option " + name,
                "",
                Suggestions.question(mistyped, known, "'" + spec.name() + " --help' lists its options"));
    }
}
