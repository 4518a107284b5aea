package dev.harthon.shell.command;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was typed for a command, checked and converted. */
public final class Arguments {

    /** By the slots' labels: the hash of a slot itself would be made of all that it declares. */
    private final Map<String, List<?>> values;
    private final boolean help;

    private Arguments(Map<String, List<?>> values, boolean help) {
        this.values = Map.copyOf(values);
        this.help = help;
    }

    /** @param values by the slots' labels */
    static Arguments of(Map<String, List<?>> values) {
        return new Arguments(values, false);
    }

    static Arguments askingForHelp() {
        return new Arguments(Map.of(), true);
    }

    /** The user asked what the command does, and not to do it. */
    public boolean asksForHelp() {
        return help;
    }

    /** The value of a required parameter or of an option with a default. */
    public <T> T value(Slot<T> slot) {
        return find(slot).orElseThrow(() -> new IllegalStateException(slot.label() + " is optional: use find"));
    }

    /** The value, if one was typed or is the default. */
    public <T> Optional<T> find(Slot<T> slot) {
        return all(slot).stream().findFirst();
    }

    /** Whether a flag was given. */
    public boolean flag(Option<Boolean> option) {
        return !all(option).isEmpty();
    }

    /** The values of a slot in their order; the default where none was typed. */
    @SuppressWarnings("unchecked") // The parser filled each slot by its own type.
    public <T> List<T> all(Slot<T> slot) {
        return (List<T>) values.getOrDefault(slot.label(), List.of());
    }
}
