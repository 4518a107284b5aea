package dev.harthon.session.settings;

import dev.harthon.habitat.HabitatPackage;
import java.util.Optional;

/** What a setting's default may depend on. */
public interface Facts {

    /** The loaded package. */
    Optional<HabitatPackage> service();

    /** What the user set. */
    SettingValues settings();

    /** What a setting is: what the user said, otherwise its default. Empty if there is neither. */
    default <T> Optional<T> value(Setting<T> setting) {
        return settings().explicit(setting).or(() -> setting.fallback(this));
    }

    /** The value of a setting that always has one. */
    default <T> T require(Setting<T> setting) {
        return value(setting).orElseThrow(() -> new IllegalStateException(setting.name() + " has no default"));
    }
}
