package dev.harthon.shell.command;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The words after a command's name: what the next one is, and what it should be. */
final class ArgumentAdvice {

    private static final String KEY = "key";

    private final CommandSpec spec;
    private final TypedSoFar typed;

    ArgumentAdvice(CommandSpec spec, List<String> before) {
        this.spec = spec;
        this.typed = new TypedSoFar(spec, before);
    }

    LineAdvice.Part part(String word, boolean typing) {
        if (typed.pending().isPresent()) {
            return value(typed.pending().get(), word, typing);
        }
        boolean negative = typed.parameter().map(Parameter::negative).orElse(false);
        if (typed.mayBeOption() && ArgumentParser.looksLikeOption(word, negative)) {
            return word.equals("--") ? LineAdvice.Part.OPTION : option(word, typing);
        }
        return typed.parameter().map(parameter -> positional(parameter, word, typing)).orElse(LineAdvice.Part.WRONG);
    }

    private LineAdvice.Part positional(Parameter<?> parameter, String word, boolean typing) {
        LineAdvice.Part part = value(parameter, word, typing);
        boolean key = parameter.name().equals(KEY);
        return key && part == LineAdvice.Part.VALUE ? LineAdvice.Part.KEY : part;
    }

    private LineAdvice.Part option(String word, boolean typing) {
        int equals = word.indexOf('=');
        if (!word.startsWith("--")) {
            return spec.option(word.charAt(1)).isPresent() ? LineAdvice.Part.OPTION : LineAdvice.Part.WRONG;
        }
        String name = equals < 0 ? word : word.substring(0, equals);
        Optional<Option<?>> option = spec.option(name.substring(2));
        boolean growing = typing && equals < 0;
        boolean known = option.isPresent()
                || growing && spec.options().stream().anyMatch(each -> each.label().startsWith(name));
        boolean good = equals < 0
                || option.filter(each -> value(each, word.substring(equals + 1), typing) == LineAdvice.Part.VALUE)
                        .isPresent();
        return known && good ? LineAdvice.Part.OPTION : LineAdvice.Part.WRONG;
    }

    /** A word that is being typed is not wrong yet where something known begins like it. */
    private LineAdvice.Part value(Slot<?> slot, String word, boolean typing) {
        boolean good = slot.type().accepts(typed.surroundings(), word) || typing && offered(slot, word);
        return good ? LineAdvice.Part.VALUE : LineAdvice.Part.WRONG;
    }

    private boolean offered(Slot<?> slot, String word) {
        return slot.type().advice().known().apply(typed.surroundings()).stream()
                .anyMatch(each -> each.startsWith(word));
    }

    /** What to write now, and what after it. */
    String next() {
        Optional<Slot<?>> slot = typed.pending().<Slot<?>>map(option -> option).or(() -> typed.parameter());
        if (slot.isEmpty()) {
            return "";
        }
        String hint = slot.get().type().advice().hint().apply(typed.surroundings());
        String form = slot.get() instanceof Parameter<?> parameter
                ? usage(parameter)
                : "<" + ((Option<?>) slot.get()).valueName() + ">";
        return form + "  " + (hint.isEmpty() ? slot.get().description() : hint);
    }

    /** This parameter and those after it. */
    private String usage(Parameter<?> parameter) {
        List<Parameter<?>> all = spec.parameters();
        return all.stream().skip(all.indexOf(parameter)).map(Parameter::usage).collect(Collectors.joining(" "));
    }
}
