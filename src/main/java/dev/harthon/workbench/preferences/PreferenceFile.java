package dev.harthon.workbench.preferences;

import dev.harthon.fault.OperationFault;
import dev.harthon.fault.Suggestions;
import dev.harthon.fault.UsageFault;
import dev.harthon.session.settings.Setting;
import dev.harthon.session.settings.SettingRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tomlj.Toml;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;

/** A file of preferences: TOML with the keys of {@link PreferenceKey}, and settings of a session in a table set. */
final class PreferenceFile {

    private static final String SETTINGS = "set";

    private final Path file;
    private final boolean shared;
    private final TomlParseResult toml;

    private PreferenceFile(Path file, boolean shared, TomlParseResult toml) {
        this.file = file;
        this.shared = shared;
        this.toml = toml;
    }

    /** @param shared whether others wrote it, who must not decide whom the user trusts */
    static List<Preference> read(Path file, boolean shared) {
        TomlParseResult toml = Toml.parse(text(file));
        if (toml.hasErrors()) {
            TomlParseError first = toml.errors().get(0);
            throw new UsageFault(
                    file + ":" + first.position().line() + ": the line is not TOML",
                    String.valueOf(first.getMessage()),
                    "write key = \"value\"");
        }
        return new PreferenceFile(file, shared, toml).preferences();
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new OperationFault(
                    "cannot read " + file, String.valueOf(e.getMessage()), "make it readable, or remove it", e);
        }
    }

    private List<Preference> preferences() {
        List<Preference> read = new ArrayList<>();
        for (Map.Entry<String, Object> entry : toml.entrySet()) {
            if (entry.getKey().equals(SETTINGS) && toml.isTable(List.of(SETTINGS))) {
                toml.getTableOrEmpty(List.of(SETTINGS)).entrySet()
                        .forEach(setting -> read.add(setting(setting.getKey(), setting.getValue())));
            } else {
                read.add(preference(entry.getKey(), entry.getValue()));
            }
        }
        return read;
    }

    private Preference preference(String name, Object value) {
        PreferenceKey key = PreferenceKey.of(name).orElseThrow(() -> unknown(
                List.of(name), Stream.concat(PreferenceKey.keys().stream(), Stream.of(SETTINGS)).toList()));
        String text = text(List.of(name), value);
        key.objection(text).ifPresent(why -> {
            throw new UsageFault(where(List.of(name)) + name + " cannot be '" + text + "'", why, "");
        });
        return new Preference(key.variable(), text, origin(List.of(name)));
    }

    private Preference setting(String name, Object value) {
        List<String> path = List.of(SETTINGS, name);
        Setting<?> setting =
                SettingRegistry.find(name).orElseThrow(() -> unknown(path, SettingRegistry.names()));
        if (shared && name.equals("trust")) {
            throw new UsageFault(
                    where(path) + "trust is not for a project to say",
                    "who wrote the file could make you trust anything",
                    "write it into your own file, or: set trust " + value);
        }
        try {
            return new Preference(
                    SettingPreferences.variable(setting), setting.canonical(text(path, value)), origin(path));
        } catch (UsageFault wrong) {
            throw new UsageFault(where(path) + wrong.what(), wrong.why().orElse(""), wrong.remedy().orElse(""));
        }
    }

    private String text(List<String> path, Object value) {
        if (value instanceof String || value instanceof Number || value instanceof Boolean) {
            return value.toString();
        }
        String name = String.join(".", path);
        throw new UsageFault(where(path) + name + " takes one value", "this is a list or a table", "write it as a text");
    }

    private UsageFault unknown(List<String> path, List<String> known) {
        String name = path.get(path.size() - 1);
        return new UsageFault(
                where(path) + "there is no " + (path.size() > 1 ? "setting" : "preference") + " '" + name + "'",
                path.size() > 1 ? "" : "there are " + String.join(", ", known),
                Suggestions.question(name, known, "'config --show-origin' lists them"));
    }

    private String origin(List<String> path) {
        return file + ":" + toml.inputPositionOf(path).line();
    }

    private String where(List<String> path) {
        return origin(path) + ": ";
    }
}
