package dev.harthon.shell.commands.adjust;

import dev.harthon.session.settings.Setting;
import dev.harthon.session.settings.SettingRegistry;
import dev.harthon.shell.command.Completions;
import dev.harthon.shell.command.Parameter;
import java.util.Map;
import java.util.TreeMap;

/** Parameters that name a setting. */
final class SettingNames {

    private SettingNames() {}

    static Parameter<String> required() {
        return Parameter.required("key", "the setting").completing(Completions.of(meanings()));
    }

    static Parameter<String> optional() {
        return Parameter.optional("key", "the setting").completing(Completions.of(meanings()));
    }

    private static Map<String, String> meanings() {
        Map<String, String> meanings = new TreeMap<>();
        for (Setting<?> setting : SettingRegistry.all()) {
            meanings.put(setting.name(), setting.meaning());
        }
        return meanings;
    }
}
