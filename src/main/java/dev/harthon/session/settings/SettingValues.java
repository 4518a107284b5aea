package dev.harthon.session.settings;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a user set, as canonical texts.
 *
 * @param texts setting's name to text
 * @param presets the same for what counts where the user set nothing; not part of what a session says
 */
public record SettingValues(SortedMap<String, String> texts, SortedMap<String, String> presets) {

    /** Nothing is set. */
    public static final SettingValues NONE = new SettingValues(new TreeMap<>());

    public SettingValues {
        texts = canonical(texts);
        presets = canonical(presets);
    }

    public SettingValues(SortedMap<String, String> texts) {
        this(texts, new TreeMap<>());
    }

    private static SortedMap<String, String> canonical(SortedMap<String, String> texts) {
        SortedMap<String, String> canonical = new TreeMap<>();
        texts.forEach((name, text) -> {
            Setting<?> setting = SettingRegistry.require(name);
            canonical.put(setting.name(), setting.canonical(text));
        });
        return Collections.unmodifiableSortedMap(canonical);
    }

    /** The same values with others beneath them. */
    public SettingValues preset(SortedMap<String, String> beneath) {
        return new SettingValues(texts, beneath);
    }

    /** The values with one set anew. */
    public SettingValues with(Setting<?> setting, String text) {
        SortedMap<String, String> copy = new TreeMap<>(texts);
        copy.put(setting.name(), text);
        return new SettingValues(copy, presets);
    }

    /** The values without one. */
    public SettingValues without(Setting<?> setting) {
        SortedMap<String, String> copy = new TreeMap<>(texts);
        copy.remove(setting.name());
        return new SettingValues(copy, presets);
    }

    /** What the user set here or once and for all, if anything. */
    public <T> Optional<T> explicit(Setting<T> setting) {
        return text(setting).or(() -> Optional.ofNullable(presets.get(setting.name()))).map(setting::parse);
    }

    /** Where the value of a setting comes from. */
    public Explanation.Origin origin(Setting<?> setting) {
        if (texts.containsKey(setting.name())) {
            return Explanation.Origin.SESSION;
        }
        return presets.containsKey(setting.name()) ? Explanation.Origin.PREFERENCE : Explanation.Origin.DEFAULT;
    }

    /** The text of a setting, if the user set it. */
    public Optional<String> text(Setting<?> setting) {
        return Optional.ofNullable(texts.get(setting.name()));
    }

}
