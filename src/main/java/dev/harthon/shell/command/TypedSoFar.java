package dev.harthon.shell.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the words before the cursor amount to, whether they are right or not. */
final class TypedSoFar {

    private final CommandSpec spec;
    private final List<String> positional = new ArrayList<>();
    private final Set<Option<?>> used = new HashSet<>();
    private final Map<String, String> values = new HashMap<>();
    private Optional<Option<?>> pending = Optional.empty();
    private boolean optionsEnded;

    TypedSoFar(CommandSpec spec, List<String> words) {
        this.spec = spec;
        words.forEach(this::read);
    }

    List<String> positional() {
        return List.copyOf(positional);
    }

    Surroundings surroundings() {
        return new Surroundings(positional, values);
    }

    /** The option whose value the cursor is at. */
    Optional<Option<?>> pending() {
        return pending;
    }

    boolean mayBeOption() {
        return !optionsEnded;
    }

    /** The options that may still be given. */
    List<Option<?>> unused() {
        return spec.options().stream()
                .filter(option -> option.isRepeatable() || !used.contains(option))
                .<Option<?>>map(option -> option)
                .toList();
    }

    /** The parameter that the word under the cursor belongs to. */
    Optional<Parameter<?>> parameter() {
        List<Parameter<?>> parameters = spec.parameters();
        if (positional.size() < parameters.size()) {
            return Optional.of(parameters.get(positional.size()));
        }
        return parameters.stream().skip(Math.max(0, parameters.size() - 1)).filter(p -> p.arity().repeats()).findAny();
    }

    private boolean mayBeNegative() {
        return parameter().map(Parameter::negative).orElse(false);
    }

    private void read(String word) {
        if (pending.isPresent()) {
            values.put(pending.get().name(), word);
            pending = Optional.empty();
        } else if (!optionsEnded && word.equals("--")) {
            optionsEnded = true;
        } else if (optionsEnded || !ArgumentParser.looksLikeOption(word, mayBeNegative())) {
            optionsEnded |= parameter().filter(p -> p.arity().takesOptions()).isPresent();
            positional.add(word);
        } else {
            boolean isLong = word.startsWith("--");
            String name = isLong ? word.substring(2).split("=", 2)[0] : "";
            Optional<Option<?>> option = isLong ? spec.option(name) : spec.option(word.charAt(word.length() - 1));
            option.ifPresent(used::add);
            pending = option.filter(known -> !known.isFlag() && !word.contains("="));
            option.filter(known -> isLong && word.contains("="))
                    .ifPresent(known -> values.put(known.name(), word.substring(word.indexOf('=') + 1)));
        }
    }
}
