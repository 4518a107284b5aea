package dev.harthon.shell.commands.adjust;

import dev.harthon.session.Session;
import dev.harthon.session.settings.Setting;
import dev.harthon.session.settings.SettingRegistry;
import dev.harthon.shell.command.Completions;
import dev.harthon.shell.command.Surroundings;
import dev.harthon.shell.command.ValueType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.shell.core.command.completion.CompletionContext;
import org.springframework.shell.core.command.completion.CompletionProposal;
import org.springframework.shell.core.command.completion.CompletionProvider;

/** The value of the setting whose name stands before it: what may be written, what it is now. */
record SettingValueSlot(Supplier<Session> session) {

    private static final Map<String, Map<String, String>> UNITS = Map.of(
            "size", Map.of("MB", "MiB", "GiB", "GiB"),
            "time", Map.of("s", "seconds", "m", "minutes", "h", "hours"));

    ValueType<String> type() {
        CompletionProvider values = Completions.around(this::values);
        return ValueType.text()
                .completing(context -> hasDigits(context) ? quantities(context) : values.apply(context))
                .hinting(this::hint)
                .fitting((around, word) -> setting(around).map(known -> known.accepts(word)).orElse(true))
                .knowing(around -> setting(around).map(Setting::completions).orElse(List.of()));
    }

    private static Optional<Setting<?>> setting(Surroundings around) {
        return around.word(0).flatMap(SettingRegistry::find);
    }

    private String hint(Surroundings around) {
        return setting(around)
                .map(known -> known.range() + known.shown(session.get()).map(now -> "; now " + now).orElse(""))
                .orElse("");
    }

    private Map<String, String> values(Surroundings around) {
        Map<String, String> values = new LinkedHashMap<>();
        setting(around).ifPresent(known -> known.completions().forEach(text -> values.put(text, remark(known, text))));
        return values;
    }

    private <T> String remark(Setting<T> setting, String text) {
        boolean now = setting.accepts(text)
                && session.get().value(setting).filter(setting.parse(text)::equals).isPresent();
        String meaning = setting.meaningOf(text);
        return now ? (meaning.isEmpty() ? "" : meaning + "; ") + "as it is now" : meaning;
    }

    private static boolean hasDigits(CompletionContext context) {
        String typed = context.currentWordUpToCursor();
        return !typed.isEmpty() && Character.isDigit(typed.charAt(0)) && units(context).isPresent();
    }

    private static Optional<Map<String, String>> units(CompletionContext context) {
        return setting(Surroundings.of(context)).map(Setting::typeName).map(UNITS::get);
    }

    private static List<CompletionProposal> quantities(CompletionContext context) {
        return units(context).map(known -> Completions.quantities(known).apply(context)).orElse(List.of());
    }
}
