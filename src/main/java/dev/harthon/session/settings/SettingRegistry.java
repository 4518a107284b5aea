package dev.harthon.session.settings;

import dev.harthon.fault.Suggestions;
import dev.harthon.fault.UsageFault;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All settings. */
public final class SettingRegistry {

    private static final List<Setting<?>> ALL =
            Stream.of(AppSettings.ALL, RunSettings.ALL, BuildSettings.ALL).flatMap(List::stream).toList();

    private SettingRegistry() {}

    /** All settings, those that matter most first. */
    public static List<Setting<?>> all() {
        return ALL;
    }

    /** The same by chapters. */
    public static Map<String, List<Setting<?>>> chapters() {
        Map<String, List<Setting<?>>> chapters = new LinkedHashMap<>();
        chapters.put("application", AppSettings.ALL);
        chapters.put("running", RunSettings.ALL);
        chapters.put("building", BuildSettings.ALL);
        return chapters;
    }

    /** The names, in the same order. */
    public static List<String> names() {
        return ALL.stream().map(Setting::name).toList();
    }

    public static Optional<Setting<?>> find(String name) {
        return ALL.stream().<Setting<?>>map(setting -> setting).filter(s -> s.name().equals(name)).findFirst();
    }

    /** The setting of a name; an unknown one fails with what may have been meant. */
    public static Setting<?> require(String name) {
        return find(name).orElseThrow(() -> new UsageFault(
                "there is no setting '" + name + "'",
                "",
                Suggestions.question(name, names(), "get lists all settings, explain SETTING tells what one means")));
    }

    /** What {@code explain} tells of a setting, as things are now. */
    public static Explanation explain(String name, Facts facts) {
        Setting<?> setting = require(name);
        return new Explanation(
                setting.name(),
                setting.meaning(),
                setting.typeName(),
                setting.range(),
                setting.example(),
                setting.defaultText(),
                setting.marathonField(),
                setting.shown(facts),
                facts.settings().origin(setting));
    }
}
