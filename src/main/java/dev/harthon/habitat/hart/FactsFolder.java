package dev.harthon.habitat.hart;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Remembers what archives hold, by the digest of their payload, so that a package that was read once is only hashed
 * from then on. Several processes may share the folder: a file appears at once and whole, a damaged one is made anew.
 * To remember nothing is no failure.
 */
public final class FactsFolder {

    private static final String SUFFIX = ".facts-1";
    private static final int MOST = 4000;

    private final Path folder;

    /** @param folder made if need be; only its owner may be able to write there */
    public FactsFolder(Path folder) {
        this.folder = folder;
    }

    Optional<Facts> find(String digest) {
        try (DataInputStream in = new DataInputStream(
                new BufferedInputStream(new GZIPInputStream(Files.newInputStream(file(digest)), 1 << 15)))) {
            Facts facts = Facts.read(in);
            return in.read() < 0 ? Optional.of(facts) : Optional.empty();
        } catch (IOException | RuntimeException damaged) {
            return Optional.empty();
        }
    }

    void keep(String digest, Facts facts) {
        if (Files.exists(file(digest)) && find(digest).isPresent()) {
            return;
        }
        try {
            Files.createDirectories(folder);
            write(facts, file(digest));
            makeRoom();
        } catch (IOException full) {
            // The next reading takes longer.
        }
    }

    private void write(Facts facts, Path target) throws IOException {
        Path temporary = Files.createTempFile(folder, ".tmp-", null);
        try {
            try (OutputStream file = Files.newOutputStream(temporary);
                    DataOutputStream out =
                            new DataOutputStream(new BufferedOutputStream(new GZIPOutputStream(file), 1 << 15))) {
                facts.write(out);
            }
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private void makeRoom() throws IOException {
        List<Path> kept;
        try (Stream<Path> files = Files.list(folder)) {
            kept = files.toList();
        }
        if (kept.size() > MOST) {
            kept.stream()
                    .sorted(Comparator.comparingLong((Path file) -> file.toFile().lastModified()))
                    .limit(kept.size() - MOST)
                    .forEach(file -> file.toFile().delete());
        }
    }

    private Path file(String digest) {
        return folder.resolve(digest + SUFFIX);
    }
}
