package dev.harthon.local.fetch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Files that were fetched with {@code cache: true}, one folder per user. An entry is never looked at again: a file
 * that changed behind its URI goes unnoticed, as with Mesos.
 */
final class FetchCache {

    private record Key(String user, String uri) {}

    private final Path root;
    private final Map<Key, Path> entries = new HashMap<>();
    private int count;

    FetchCache(Path root) {
        this.root = root;
    }

    Path folder(String user) {
        return root.resolve(user);
    }

    synchronized Optional<Path> find(String user, FetchItem item) {
        return Optional.ofNullable(entries.get(new Key(user, item.uri()))).filter(Files::exists);
    }

    /** A new place for a file that is about to be downloaded. */
    synchronized Path reserve(String user, FetchItem item) throws IOException {
        count++;
        return Files.createDirectories(folder(user)).resolve("c" + count + "-" + item.basename());
    }

    synchronized void keep(String user, FetchItem item, Path file) {
        entries.put(new Key(user, item.uri()), file);
    }
}
