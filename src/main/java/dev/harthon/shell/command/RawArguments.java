package dev.harthon.shell.command;

import dev.harthon.fault.UsageFault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Words put to their slots while a command line is read; converted and counted at its end. */
final class RawArguments {

    private final CommandSpec spec;
    /** By label. */
    private final Map<String, Typed> words = new LinkedHashMap<>();
    private int positional;

    private record Typed(Slot<?> slot, List<String> texts) {}

    RawArguments(CommandSpec spec) {
        this.spec = spec;
    }

    void option(Option<?> option, String value) {
        if (words.containsKey(option.label()) && !option.isRepeatable()) {
            throw new UsageFault(option.label() + " is given twice", "", "give it once");
        }
        put(option, value);
    }

    /** The parameter that the next positional word goes to; a fault where there is none. */
    Parameter<?> next(String word) {
        List<Parameter<?>> parameters = spec.parameters();
        if (positional < parameters.size()) {
            return parameters.get(positional);
        }
        if (parameters.isEmpty() || !last().arity().repeats()) {
            throw new UsageFault(
                    "'" + word + "' is too much for " + spec.name(),
                    "usage: " + spec.usage(),
                    "put a value that has blanks in quotes");
        }
        return last();
    }

    boolean nextMayBeNegative() {
        List<Parameter<?>> parameters = spec.parameters();
        return !parameters.isEmpty() && parameters.get(Math.min(positional, parameters.size() - 1)).negative();
    }

    void positional(String word) {
        put(next(word), word);
        positional++;
    }

    Arguments convert() {
        List<String> missing = new ArrayList<>();
        spec.parameters().stream()
                .filter(parameter -> parameter.arity().required() && !words.containsKey(parameter.label()))
                .forEach(parameter -> missing.add(parameter.label()));
        spec.options().stream()
                .filter(option -> option.isRequired() && !words.containsKey(option.label()))
                .forEach(option -> missing.add(option.label()));
        if (!missing.isEmpty()) {
            throw new UsageFault(
                    spec.name() + " needs " + String.join(" and ", missing),
                    "usage: " + spec.usage(),
                    "for example: " + spec.examples().get(0).line());
        }
        Map<String, List<?>> values = new LinkedHashMap<>();
        for (Option<?> option : spec.options()) {
            option.fallback().ifPresent(text ->
                    words.putIfAbsent(option.label(), new Typed(option, List.of(text))));
        }
        words.forEach((label, typed) -> values.put(
                label, typed.texts().stream().map(text -> read(typed.slot(), text)).toList()));
        return Arguments.of(values);
    }

    private Parameter<?> last() {
        return spec.parameters().get(spec.parameters().size() - 1);
    }

    private void put(Slot<?> slot, String word) {
        words.computeIfAbsent(slot.label(), none -> new Typed(slot, new ArrayList<>())).texts().add(word);
    }

    private Object read(Slot<?> slot, String text) {
        try {
            return slot.type().read().apply(text);
        } catch (IllegalArgumentException e) {
            throw new UsageFault(
                    "'" + text + "' does not do for " + slot.label() + " of " + spec.name(),
                    String.valueOf(e.getMessage()),
                    "'" + spec.name() + " --help' tells more",
                    e);
        }
    }
}
