package dev.harthon.depot;

import dev.harthon.fault.PackageFault;
import dev.harthon.habitat.PackageIdent;
import dev.harthon.habitat.hart.HartReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Which package a file claims to hold, looked up once for as long as the file does not change. */
final class IdentCache {

    private final Map<Path, Entry> entries = new ConcurrentHashMap<>();

    private record Stamp(long size, FileTime time) {}

    private record Entry(Stamp stamp, Optional<PackageIdent> ident) {}

    /** Empty if the file is not a package. */
    Optional<PackageIdent> find(Path file) {
        Stamp stamp = stamp(file);
        return entries.compute(file, (path, before) -> before != null && before.stamp().equals(stamp)
                        ? before
                        : new Entry(stamp, peek(path)))
                .ident();
    }

    /** @throws PackageFault if the file is not a package */
    PackageIdent read(Path file) {
        return find(file).orElseGet(() -> HartReader.peek(file));
    }

    private static Optional<PackageIdent> peek(Path file) {
        try {
            return Optional.of(HartReader.peek(file));
        } catch (PackageFault e) {
            return Optional.empty();
        }
    }

    private static Stamp stamp(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new Stamp(attributes.size(), attributes.lastModifiedTime());
        } catch (IOException e) {
            return new Stamp(-1, FileTime.fromMillis(0));
        }
    }
}
