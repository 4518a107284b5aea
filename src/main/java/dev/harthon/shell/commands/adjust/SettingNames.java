package dev.harthon.shell.commands.adjust;

import dev.harthon.session.Session;
import dev.harthon.session.settings.SettingRegistry;
import dev.harthon.shell.command.Completions;
import dev.harthon.shell.command.Parameter;
import dev.harthon.shell.command.ValueType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.springframework.shell.core.command.completion.CompletionProvider;

/** Parameters that name a setting. */
public final class SettingNames {

    private SettingNames() {}

    static Parameter<String> required() {
        return Parameter.required("key", "the setting").of(type());
    }

    static Parameter<String> optional() {
        return Parameter.optional("key", "the setting").of(type());
    }

    /** Those that the session says something about come to mind first: only they are completed. */
    public static ValueType<String> changed(Supplier<Session> session) {
        return type().completing(Completions.described(() -> {
            Map<String, String> set = new TreeMap<>();
            session.get().settings().texts().forEach((name, text) -> set.put(name, "now " + text));
            return set;
        }));
    }

    private static ValueType<String> type() {
        return ValueType.text()
                .completing(chapters())
                .fitting((around, word) -> SettingRegistry.find(word).isPresent())
                .knowing(around -> SettingRegistry.names());
    }

    private static CompletionProvider chapters() {
        Map<String, Map<String, String>> chapters = new LinkedHashMap<>();
        SettingRegistry.chapters().forEach((chapter, settings) -> {
            Map<String, String> meanings = new LinkedHashMap<>();
            settings.forEach(setting -> meanings.put(setting.name(), setting.meaning()));
            chapters.put(chapter, meanings);
        });
        return Completions.chapters(chapters);
    }
}
