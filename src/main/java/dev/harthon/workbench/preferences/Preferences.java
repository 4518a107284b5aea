package dev.harthon.workbench.preferences;

import dev.harthon.fault.UsageFault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What counts of the environment, the project's file and the user's file: the first that says something.
 *
 * @param byVariable by the variable that says the same in the environment
 */
public record Preferences(Map<String, Preference> byVariable) {

    /** What a project keeps for those who work on it. */
    public static final String PROJECT_FILE = ".harthon.toml";

    /** Where a value comes from that a variable holds. */
    public static final String ENVIRONMENT = "environment";

    private static final String PREFIX = "HARTHON_";

    public Preferences {
        byVariable = Map.copyOf(byVariable);
    }

    /**
     * Reads all of them.
     *
     * @param work where the search for the project's file begins: it ends at the root of a git repository
     * @param own the user's file, which need not be there
     */
    public static Preferences read(Map<String, String> env, Path work, Path own) {
        Map<String, Preference> known = new TreeMap<>();
        Stream.of(own).filter(Files::exists).flatMap(file -> PreferenceFile.read(file, false).stream())
                .forEach(each -> known.put(each.variable(), each));
        projectFile(work).stream().flatMap(file -> PreferenceFile.read(file, true).stream())
                .forEach(each -> known.put(each.variable(), each));
        env.forEach((variable, value) -> {
            if (variable.startsWith(PREFIX) && !value.isBlank()) {
                known.put(variable, new Preference(variable, value, ENVIRONMENT));
            }
        });
        for (PreferenceKey key : PreferenceKey.values()) {
            Optional.ofNullable(known.get(key.variable())).ifPresent(each -> check(key, each));
        }
        SettingPreferences.of(env);
        return new Preferences(known);
    }

    private static void check(PreferenceKey key, Preference preference) {
        key.objection(preference.value()).ifPresent(why -> {
            throw new UsageFault(
                    preference.variable() + " cannot be '" + preference.value() + "'", why, "change it, or unset it");
        });
    }

    /** In the folder, or the next one above it; not above the root of a repository, nor without one. */
    private static Optional<Path> projectFile(Path work) {
        Optional<Path> root = above(work).filter(folder -> Files.exists(folder.resolve(".git"))).findFirst();
        return above(work)
                .takeWhile(folder -> folder.startsWith(root.orElse(work)))
                .map(folder -> folder.resolve(PROJECT_FILE))
                .filter(Files::exists)
                .findFirst();
    }

    private static Stream<Path> above(Path folder) {
        return Stream.iterate(folder, path -> path != null, Path::getParent);
    }

    /** The environment, with what the files say where it says nothing. */
    public Map<String, String> environment(Map<String, String> env) {
        Map<String, String> full = new HashMap<>(env);
        byVariable.forEach((variable, preference) -> full.put(variable, preference.value()));
        return full;
    }

    public Optional<Preference> find(String variable) {
        return Optional.ofNullable(byVariable.get(variable));
    }
}
