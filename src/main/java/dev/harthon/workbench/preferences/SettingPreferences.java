package dev.harthon.workbench.preferences;

import dev.harthon.fault.Suggestions;
import dev.harthon.fault.UsageFault;
import dev.harthon.session.settings.Setting;
import dev.harthon.session.settings.SettingRegistry;
import dev.harthon.session.settings.SettingValues;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Settings that the environment presets: {@code HARTHON_SET_MEM} is {@code set mem} of every session. */
public final class SettingPreferences {

    private static final String PREFIX = "HARTHON_SET_";

    private SettingPreferences() {}

    /** The variable of a setting. */
    public static String variable(Setting<?> setting) {
        return PREFIX + setting.name().toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /** What the environment presets. */
    public static SettingValues of(Map<String, String> env) {
        SortedMap<String, String> presets = new TreeMap<>();
        env.keySet().stream().filter(name -> name.startsWith(PREFIX)).sorted().forEach(name -> {
            Setting<?> setting = setting(name);
            presets.put(setting.name(), canonical(name, setting, env.get(name)));
        });
        return SettingValues.NONE.preset(presets);
    }

    private static Setting<?> setting(String variable) {
        List<String> known = SettingRegistry.all().stream().map(SettingPreferences::variable).toList();
        return SettingRegistry.all().stream()
                .filter(setting -> variable(setting).equals(variable))
                .findFirst()
                .orElseThrow(() -> new UsageFault(
                        variable + " in the environment presets no setting",
                        "",
                        Suggestions.question(variable, known, "'get' lists the settings")));
    }

    private static String canonical(String variable, Setting<?> setting, String text) {
        try {
            return setting.canonical(text);
        } catch (UsageFault wrong) {
            throw new UsageFault(
                    variable + " in the environment: " + wrong.what(),
                    wrong.why().orElse(""),
                    wrong.remedy().orElse(""));
        }
    }
}
