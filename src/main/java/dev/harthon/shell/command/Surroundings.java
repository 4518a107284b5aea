package dev.harthon.shell.command;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.shell.core.command.completion.CompletionContext;

/**
 * What stands around a value that is being typed.
 *
 * @param before the positional words before it
 * @param options the values of options typed so far, by the options' names
 */
public record Surroundings(List<String> before, Map<String, String> options) {

    public static final Surroundings NONE = new Surroundings(List.of(), Map.of());

    public Surroundings {
        before = List.copyOf(before);
        options = Map.copyOf(options);
    }

    /** Those of a completion that our own completer asks for. */
    public static Surroundings of(CompletionContext context) {
        if (context instanceof SlotContext slot) {
            return slot.surroundings();
        }
        int index = Math.min(context.getWordIndex(), context.getWords().size());
        return new Surroundings(context.getWords().subList(0, index), Map.of());
    }

    /** The positional word at a place, from 0. */
    public Optional<String> word(int place) {
        return place < before.size() ? Optional.of(before.get(place)) : Optional.empty();
    }

    public Optional<String> option(Option<?> option) {
        return Optional.ofNullable(options.get(option.name()));
    }
}
