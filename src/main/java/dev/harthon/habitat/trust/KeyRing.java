package dev.harthon.habitat.trust;

import dev.harthon.fault.PackageFault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** The public origin keys that are trusted. */
public final class KeyRing {

    private static final int LONGEST = 4096;

    private final Map<String, OriginKey> keys = new TreeMap<>();
    private final Map<String, Optional<OriginKey>> asked = new HashMap<>();
    private final Function<String, Optional<OriginKey>> elsewhere;

    private KeyRing(Function<String, Optional<OriginKey>> elsewhere) {
        this.elsewhere = elsewhere;
    }

    public static KeyRing empty() {
        return new KeyRing(id -> Optional.empty());
    }

    /**
     * Reads keys from {@code .pub} files, and from all that lie in folders. A file that is named must be an origin's
     * public key; in a folder, what is not one is passed over (other keys end in {@code .pub} too).
     */
    public static KeyRing of(List<Path> filesOrFolders) {
        KeyRing ring = empty();
        for (Path path : filesOrFolders) {
            if (Files.isDirectory(path)) {
                ring.addFolder(path);
            } else {
                ring.add(OriginKey.parse(text(path), path.toString()), path);
            }
        }
        return ring;
    }

    /**
     * A ring with the same keys, that asks elsewhere for what it lacks: once for each, one at a time.
     *
     * @param source takes a {@code name-revision}; it may be called on any thread
     */
    public KeyRing or(Function<String, Optional<OriginKey>> source) {
        KeyRing ring = new KeyRing(source);
        ring.keys.putAll(keys);
        return ring;
    }

    /** @param id {@code name-revision} */
    public Optional<OriginKey> find(String id) {
        OriginKey key = keys.get(id);
        if (key != null) {
            return Optional.of(key);
        }
        synchronized (asked) {
            return asked.computeIfAbsent(id, elsewhere);
        }
    }

    /** All {@code name-revision} that it holds itself, sorted. */
    public Set<String> names() {
        return Collections.unmodifiableSet(keys.keySet());
    }

    private void addFolder(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(KeyRing::maybeKey).sorted().toList()) {
                String text = text(file);
                if (text.startsWith(OriginKey.TAG)) {
                    parse(text, file).ifPresent(key -> add(key, file));
                }
            }
        } catch (IOException e) {
            throw new PackageFault("cannot read the keys in " + folder, String.valueOf(e.getMessage()), "", e);
        }
    }

    private static Optional<OriginKey> parse(String text, Path file) {
        try {
            return Optional.of(OriginKey.parse(text, file.toString()));
        } catch (PackageFault e) {
            return Optional.empty();
        }
    }

    private void add(OriginKey key, Path file) {
        OriginKey before = keys.putIfAbsent(key.id(), key);
        if (before != null && !before.equals(key)) {
            throw new PackageFault(
                    "two different keys are named " + key.id(),
                    file + " holds another key than a file read before it",
                    "find out which one is the origin's, and take the other away");
        }
    }

    private static boolean maybeKey(Path file) {
        try {
            return file.getFileName().toString().endsWith(".pub")
                    && Files.isReadable(file)
                    && Files.isRegularFile(file)
                    && Files.size(file) <= LONGEST;
        } catch (IOException e) {
            return false;
        }
    }

    private static String text(Path file) {
        if (Files.notExists(file)) {
            throw new PackageFault("no key file " + file, "there is no such file", "name an origin's .pub file");
        }
        try {
            if (Files.size(file) > LONGEST) {
                throw new PackageFault(file + " is not a public origin key", "it is too long for one", "");
            }
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new PackageFault("cannot read the key file " + file, String.valueOf(e.getMessage()), "", e);
        }
    }
}
