package dev.harthon.local.depot;

import dev.harthon.fault.Fault;
import dev.harthon.habitat.Blake2b;
import dev.harthon.habitat.PackageIdent;
import dev.harthon.habitat.Target;
import dev.harthon.habitat.hart.HartLimits;
import dev.harthon.habitat.hart.HartReader;
import dev.harthon.habitat.trust.KeyRing;
import dev.harthon.habitat.trust.TrustPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Reads a folder of {@code .hart} files, each of them once for as long as it does not change. Those in the folder
 * itself are in the channels that clients ask by default; those in a folder below it are in the channel of that name.
 * All are in {@code unstable}.
 */
final class ShelfReader {

    /** The folder of public keys: no channel. */
    static final String KEYS = "keys";

    private static final String UNSTABLE = "unstable";
    private static final Set<String> DEFAULT = Set.of("base", "stable", UNSTABLE);

    private final Path folder;
    private final Consumer<String> notes;
    private final HartReader reader = new HartReader(KeyRing.empty(), TrustPolicy.OFF, HartLimits.standard());
    private final Map<Path, Read> known = new HashMap<>();

    private record Read(FileTime time, long size, Optional<ShelfItem> item) {}

    private record Key(PackageIdent ident, Target target) {}

    /** @param notes hears of files that are no packages */
    ShelfReader(Path folder, Consumer<String> notes) {
        this.folder = folder;
        this.notes = notes;
    }

    /** What lies there now. */
    synchronized Shelf read() throws IOException {
        Map<Key, ShelfItem> items = new LinkedHashMap<>();
        for (Path file : files(folder)) {
            add(file, DEFAULT, items);
        }
        for (Path channel : list(folder, Files::isDirectory)) {
            String name = channel.getFileName().toString();
            if (!name.equals(KEYS)) {
                for (Path file : files(channel)) {
                    add(file, Set.of(name, UNSTABLE), items);
                }
            }
        }
        return new Shelf(List.copyOf(items.values()));
    }

    private void add(Path file, Set<String> channels, Map<Key, ShelfItem> items) throws IOException {
        item(file).ifPresent(item -> items.merge(
                new Key(item.ident(), item.target()), item.alsoIn(channels), (a, b) -> a.alsoIn(b.channels())));
    }

    private Optional<ShelfItem> item(Path file) throws IOException {
        FileTime time = Files.getLastModifiedTime(file);
        long size = Files.size(file);
        Read before = known.get(file);
        if (before == null || !before.time().equals(time) || before.size() != size) {
            before = new Read(time, size, open(file, time));
            known.put(file, before);
        }
        return before.item();
    }

    private Optional<ShelfItem> open(Path file, FileTime time) throws IOException {
        try {
            return Optional.of(new ShelfItem(reader.read(file), Blake2b.of(file), time.toInstant(), new TreeSet<>()));
        } catch (Fault e) {
            notes.accept("not served: " + e.what() + e.why().map(why -> ": " + why).orElse(""));
            return Optional.empty();
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        return list(folder, file -> file.getFileName().toString().endsWith(".hart") && Files.isRegularFile(file));
    }

    private static List<Path> list(Path folder, Predicate<Path> wanted) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(wanted).sorted().toList();
        }
    }
}
