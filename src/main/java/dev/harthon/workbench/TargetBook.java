package dev.harthon.workbench;

import dev.harthon.fault.OperationFault;
import dev.harthon.fault.Suggestions;
import dev.harthon.fault.UsageFault;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.tomlj.Toml;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlTable;

/**
 * The clusters that the user named, kept in {@code targets.toml}: a table for each name, with the keys
 * {@code marathon}, {@code mesos}, {@code store}, {@code ca}, and those of {@link TargetKeys}.
 */
public final class TargetBook {

    private static final Set<String> KEYS = Set.of("marathon", "mesos", "store", "ca");

    private final Path file;
    private final Optional<ClusterTarget> given;

    public TargetBook(Path configFolder) {
        this(configFolder, Optional.empty());
    }

    /** @param given a target that is there without being written down, unless one of its name is */
    public TargetBook(Path configFolder, Optional<ClusterTarget> given) {
        this.file = configFolder.resolve("targets.toml");
        this.given = given;
    }

    /** Every target but the local one, by name. */
    public Map<String, ClusterTarget> all() {
        Map<String, ClusterTarget> targets = written();
        given.ifPresent(target -> targets.putIfAbsent(target.name(), target));
        return targets;
    }

    private Map<String, ClusterTarget> written() {
        Map<String, ClusterTarget> targets = new TreeMap<>();
        if (Files.notExists(file)) {
            return targets;
        }
        TomlParseResult toml = read();
        for (String name : toml.keySet()) {
            if (!toml.isTable(List.of(name))) {
                throw unusable("'" + name + "' is not a table");
            }
            targets.put(name, target(name, toml.getTableOrEmpty(List.of(name))));
        }
        return targets;
    }

    /** The target of that name. */
    public ClusterTarget get(String name) {
        Map<String, ClusterTarget> all = all();
        return Optional.ofNullable(all.get(name)).orElseThrow(() -> unknown(name, all));
    }

    /** Fails unless the name stands for a target. */
    public void require(String name) {
        if (!name.equals(ClusterTarget.LOCAL)) {
            get(name);
        }
    }

    public void put(ClusterTarget target) {
        if (target.name().equals(ClusterTarget.LOCAL)) {
            throw new UsageFault(
                    "'local' cannot be another cluster",
                    "it is the name of the one that Harthon starts itself",
                    "choose another name");
        }
        Map<String, ClusterTarget> all = written();
        all.put(target.name(), target);
        write(all);
    }

    public void remove(String name) {
        Map<String, ClusterTarget> all = written();
        if (all.remove(name) == null) {
            throw unknown(name, all);
        }
        write(all);
    }

    private static UsageFault unknown(String name, Map<String, ClusterTarget> all) {
        List<String> known = new ArrayList<>(all.keySet());
        known.add(ClusterTarget.LOCAL);
        return new UsageFault(
                "there is no target '" + name + "'",
                "known are " + String.join(", ", known),
                Suggestions.question(name, known, "add it: target add " + name + " --marathon URL"));
    }

    private TomlParseResult read() {
        TomlParseResult toml;
        try {
            toml = Toml.parse(file);
        } catch (IOException e) {
            throw new OperationFault("cannot read " + file, String.valueOf(e.getMessage()), "make it readable", e);
        }
        if (toml.hasErrors()) {
            throw unusable(toml.errors().get(0).toString());
        }
        return toml;
    }

    private ClusterTarget target(String name, TomlTable table) {
        for (String key : table.keySet()) {
            if (!KEYS.contains(key) && !TargetKeys.ALL.contains(key)) {
                throw unusable("unknown key '" + key + "' in " + table.inputPositionOf(List.of(key)));
            }
        }
        return new ClusterTarget(
                name,
                text(table, "marathon").map(URI::create).orElseThrow(() -> unusable(name + " has no marathon")),
                text(table, "mesos").map(URI::create),
                text(table, "store").map(URI::create),
                text(table, "ca").map(Path::of),
                access(table));
    }

    private TargetAccess access(TomlTable table) {
        try {
            return TargetKeys.read(key -> text(table, key));
        } catch (IllegalArgumentException e) {
            throw unusable(String.valueOf(e.getMessage()));
        }
    }

    private Optional<String> text(TomlTable table, String key) {
        if (table.contains(key) && !table.isString(key)) {
            throw unusable("'" + key + "' is not text, " + table.inputPositionOf(key));
        }
        return Optional.ofNullable(table.getString(key));
    }

    private OperationFault unusable(String why) {
        return new OperationFault("cannot use " + file, why, "correct or remove the file");
    }

    private void write(Map<String, ClusterTarget> targets) {
        Map<String, Object> book = new LinkedHashMap<>();
        targets.forEach((name, target) -> {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("marathon", target.marathon().toString());
            target.mesos().ifPresent(url -> entry.put("mesos", url.toString()));
            target.store().ifPresent(url -> entry.put("store", url.toString()));
            target.ca().ifPresent(path -> entry.put("ca", path.toString()));
            entry.putAll(TargetKeys.written(target.access()));
            book.put(name, entry);
        });
        PrivateFiles.write(file, Toml.toToml(book));
    }
}
