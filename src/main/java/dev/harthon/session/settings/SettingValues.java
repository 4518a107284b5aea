package dev.harthon.session.settings;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a user set, as canonical texts.
 *
 * @param texts setting's name to text
 */
public record SettingValues(SortedMap<String, String> texts) {

    /** Nothing is set. */
    public static final SettingValues NONE = new SettingValues(new TreeMap<>());

    public SettingValues {
        SortedMap<String, String> canonical = new TreeMap<>();
        texts.forEach((name, text) -> {
            Setting<?> setting = SettingRegistry.require(name);
            canonical.put(setting.name(), setting.canonical(text));
        });
        texts = Collections.unmodifiableSortedMap(canonical);
    }

    /** The values with one set anew. */
    public SettingValues with(Setting<?> setting, String text) {
        SortedMap<String, String> copy = new TreeMap<>(texts);
        copy.put(setting.name(), text);
        return new SettingValues(copy);
    }

    /** The values without one. */
    public SettingValues without(Setting<?> setting) {
        SortedMap<String, String> copy = new TreeMap<>(texts);
        copy.remove(setting.name());
        return new SettingValues(copy);
    }

    /** What the user set, if anything. */
    public <T> Optional<T> explicit(Setting<T> setting) {
        return Optional.ofNullable(texts.get(setting.name())).map(setting::parse);
    }

    /** The text of a setting, if the user set it. */
    public Optional<String> text(Setting<?> setting) {
        return Optional.ofNullable(texts.get(setting.name()));
    }

}
