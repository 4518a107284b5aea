package dev.harthon.shell.commands.adjust;

import dev.harthon.session.Session;
import dev.harthon.session.settings.Setting;
import dev.harthon.session.settings.SettingRegistry;
import dev.harthon.shell.command.Completions;
import dev.harthon.shell.command.FixedWords;
import dev.harthon.shell.command.Parameter;
import dev.harthon.shell.command.ValueType;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.springframework.shell.core.command.completion.CompletionProposal;
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
        List<CompletionProposal> all = SettingRegistry.chapters().entrySet().stream()
                .flatMap(chapter -> chapter.getValue().stream().map(setting -> proposal(chapter.getKey(), setting)))
                .toList();
        return new FixedWords(all);
    }

    private static CompletionProposal proposal(String chapter, Setting<?> setting) {
        return Completions.proposal(setting.name(), setting.meaning()).category(chapter);
    }
}
