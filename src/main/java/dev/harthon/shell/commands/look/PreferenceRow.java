package dev.harthon.shell.commands.look;

import dev.harthon.session.settings.Setting;
import dev.harthon.session.settings.SettingRegistry;
import dev.harthon.shell.render.Listing;
import dev.harthon.workbench.Desk;
import dev.harthon.workbench.preferences.Preference;
import dev.harthon.workbench.preferences.PreferenceKey;
import dev.harthon.workbench.preferences.Preferences;
import dev.harthon.workbench.preferences.SettingPreferences;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A line of {@code config --show-origin}: what Harthon goes by, and who said so. */
record PreferenceRow(String key, String value, String origin, String variable, String meaning) {

    private static final String DEFAULT = "default";
    private static final String SESSION = "session";

    /** @param wanted one key, or all */
    static Listing<PreferenceRow> listing(Desk desk, Preferences preferences, Optional<String> wanted) {
        List<PreferenceRow> rows = all(desk, preferences).stream()
                .filter(row -> wanted.isEmpty() || row.key().equals(wanted.get()))
                .toList();
        return Listing.of(rows)
                .column("key", PreferenceRow::key)
                .column("value", PreferenceRow::value)
                .column("origin", PreferenceRow::origin)
                .data("variable", PreferenceRow::variable)
                .data("meaning", PreferenceRow::meaning)
                .whenEmpty("there is no such key");
    }

    private static List<PreferenceRow> all(Desk desk, Preferences preferences) {
        List<PreferenceRow> rows = new ArrayList<>();
        for (PreferenceKey key : PreferenceKey.values()) {
            rows.add(desk.session().target().filter(target -> key == PreferenceKey.TARGET)
                    .map(target -> row(key, target, SESSION))
                    .orElseGet(() -> preferences.find(key.variable())
                            .map(found -> row(key, found.value(), found.origin()))
                            .orElseGet(() -> row(key, key.usual(), DEFAULT))));
        }
        SettingRegistry.all().forEach(setting -> setting(setting, desk, preferences).ifPresent(rows::add));
        return rows;
    }

    /** Of the many settings, those that somebody says something about. */
    private static Optional<PreferenceRow> setting(Setting<?> setting, Desk desk, Preferences preferences) {
        String variable = SettingPreferences.variable(setting);
        Optional<Preference> preferred = preferences.find(variable);
        Optional<String> said = desk.session().settings().text(setting);
        return said.or(() -> preferred.map(Preference::value))
                .map(value -> new PreferenceRow(
                        "set." + setting.name(),
                        value,
                        said.isPresent() ? SESSION : preferred.orElseThrow().origin(),
                        variable,
                        setting.meaning()));
    }

    private static PreferenceRow row(PreferenceKey key, String value, String origin) {
        return new PreferenceRow(key.key(), value, origin, key.variable(), key.meaning());
    }
}
