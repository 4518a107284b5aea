package dev.harthon.image.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Keeps a cache's folder below a size: the files that were not used for longest go first. */
final class CacheLimit {

    /** How the names of files begin that are being written. */
    static final String TEMPORARY = ".tmp-";

    /** No build writes one member for so long: the process was killed. */
    private static final Duration ABANDONED = Duration.ofDays(1);

    private record Kept(Path file, long size, Instant used) {}

    private final Path folder;
    private final long bytes;
    private final Clock clock;

    CacheLimit(Path folder, long bytes, Clock clock) {
        this.folder = folder;
        this.bytes = bytes;
        this.clock = clock;
    }

    synchronized void enforce() throws IOException {
        List<Kept> newestFirst = new ArrayList<>();
        for (Path file : list()) {
            try {
                newestFirst.add(new Kept(file, Files.size(file), Files.getLastModifiedTime(file).toInstant()));
            } catch (NoSuchFileException e) {
                // Another process was quicker.
            }
        }
        newestFirst.sort(Comparator.comparing(Kept::used).reversed());
        long sum = 0;
        for (Kept kept : newestFirst) {
            boolean unfinished = kept.file().getFileName().toString().startsWith(TEMPORARY);
            sum += unfinished ? 0 : kept.size();
            if (unfinished ? kept.used().isBefore(clock.instant().minus(ABANDONED)) : sum > bytes) {
                Files.deleteIfExists(kept.file());
            }
        }
    }

    private List<Path> list() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
