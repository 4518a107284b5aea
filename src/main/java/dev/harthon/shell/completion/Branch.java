package dev.harthon.shell.completion;

import dev.harthon.shell.command.CommandSpec;
import dev.harthon.shell.command.Option;
import dev.harthon.shell.command.Parameter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Words that a command line can begin with.
 *
 * @param words a command, the first words of several, or an empty text for the program itself
 * @param next the words that can follow as part of a command's name, with what they mean
 * @param spec what follows otherwise; empty where the words are no command yet
 */
record Branch(String words, Map<String, String> next, Optional<CommandSpec> spec) {

    /** A place for a value: its name in the script, and what can stand there. */
    record Place(String name, Offer offer) {}

    /** {@code --output} and {@code -o}, with what they are for. */
    Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>();
        declared().forEach(option -> {
            options.put(option.label(), option.description());
            letter(option).ifPresent(letter -> options.put(letter, option.description()));
        });
        return options;
    }

    /** Those of the options that a value follows. */
    List<String> valued() {
        return declared().filter(option -> !option.isFlag()).flatMap(Branch::spellings).toList();
    }

    /** How many positional arguments there are. */
    int positions() {
        return parameters().size();
    }

    /** Whether the last positional argument can come again. */
    boolean repeats() {
        return last().map(parameter -> parameter.arity().repeats()).orElse(false);
    }

    /** Whether from the last positional argument on nothing is an option any more. */
    boolean takesAll() {
        return last().map(parameter -> parameter.arity().takesOptions()).orElse(false);
    }

    /** Every place of which there is something to say. */
    List<Place> places() {
        Stream<Place> values = declared()
                .filter(option -> !option.isFlag())
                .flatMap(option -> spellings(option).map(name -> new Place(name, Offer.of(option))));
        Stream<Place> positions = Stream.iterate(1, n -> n <= positions(), n -> n + 1)
                .map(n -> new Place(n.toString(), Offer.of(parameters().get(n - 1))));
        return Stream.concat(positions, values).filter(place -> !place.offer().isEmpty()).toList();
    }

    private Stream<Option<?>> declared() {
        return spec.stream().flatMap(command -> command.options().stream());
    }

    /** The program itself has none: a command follows, and that is the next words' affair. */
    private List<Parameter<?>> parameters() {
        return words.isEmpty() ? List.of() : spec.map(CommandSpec::parameters).orElse(List.of());
    }

    private Optional<Parameter<?>> last() {
        List<Parameter<?>> all = parameters();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    private static Stream<String> spellings(Option<?> option) {
        return Stream.concat(Stream.of(option.label()), letter(option).stream());
    }

    private static Optional<String> letter(Option<?> option) {
        return option.letters().isEmpty() ? Optional.empty() : Optional.of("-" + option.letters());
    }
}
