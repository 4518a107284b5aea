package dev.harthon.local.fetch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Files that were fetched with {@code cache: true}, one folder per user. An entry is never looked at again: a file
 * that changed behind its URI goes unnoticed, as with Mesos. When the cache is full, what was not used for longest
 * goes.
 */
final class FetchCache {

    private record Key(String user, String uri) {}

    private record Entry(Path file, long size) {}

    private final Path root;
    private final long limit;
    /** The one that was not used for longest first. */
    private final Map<Key, Entry> entries = new LinkedHashMap<>(16, 0.75f, true);
    private final Set<Path> inUse = new HashSet<>();
    private int count;

    /**
     * Begins empty: nobody knows any more which URI an older file came from.
     *
     * @param limit in bytes
     */
    FetchCache(Path root, long limit) {
        this.root = root;
        this.limit = limit;
        try {
            Trees.delete(root);
        } catch (IOException e) {
            // What cannot be removed takes room, but is never served.
        }
    }

    Path folder(String user) {
        return root.resolve(user);
    }

    boolean hasRoomFor(long size) {
        return size <= limit;
    }

    /** A file that stays until it is released. */
    synchronized Optional<Path> find(String user, FetchItem item) {
        Optional<Path> file = Optional.ofNullable(entries.get(new Key(user, item.uri()))).map(Entry::file)
                .filter(Files::exists);
        file.ifPresent(inUse::add);
        return file;
    }

    /** A new place for a file that is about to be downloaded. */
    synchronized Path reserve(String user, FetchItem item) throws IOException {
        count++;
        Path file = Files.createDirectories(folder(user)).resolve("c" + count + "-" + item.basename());
        inUse.add(file);
        return file;
    }

    synchronized void keep(String user, FetchItem item, Path file) throws IOException {
        entries.put(new Key(user, item.uri()), new Entry(file, Files.size(file)));
        long size = entries.values().stream().mapToLong(Entry::size).sum();
        Iterator<Entry> oldest = entries.values().iterator();
        while (size > limit && oldest.hasNext()) {
            Entry entry = oldest.next();
            if (!inUse.contains(entry.file())) {
                oldest.remove();
                Files.deleteIfExists(entry.file());
                size -= entry.size();
            }
        }
    }

    synchronized void release(Path file) {
        inUse.remove(file);
    }
}
