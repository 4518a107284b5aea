package dev.harthon.store;

import dev.harthon.fault.OperationFault;
import dev.harthon.http.Urls;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.LongConsumer;

/**
 * A folder that agents see under the same path, for it is this machine's or a shared mount; or one that a web server
 * gives to them.
 */
final class FolderStore implements ArtifactStore {

    private final Path folder;
    private final URI fetchBase;
    private final FetchCheck check;

    /** @param fetchBase where agents read the folder, if not as a folder */
    FolderStore(Path folder, Optional<URI> fetchBase, FetchCheck check) {
        this.folder = folder.toAbsolutePath().normalize();
        this.fetchBase = fetchBase.orElseGet(() -> URI.create("file://" + this.folder.toUri().getRawPath()));
        this.check = check;
    }

    @Override
    public String shown() {
        return "file:" + folder;
    }

    @Override
    public Stored put(Path file, String sha256, String suffix, LongConsumer progress) {
        String name = ArtifactStores.nameOf(file, sha256, suffix);
        Path target = folder.resolve(name);
        try {
            boolean there = isThere(target, sha256);
            if (!there) {
                Files.createDirectories(folder);
                write(file, sha256, target, progress);
            }
            URI fetched = Urls.below(fetchBase, name);
            check.require(fetched, Files.size(target), sha256, () -> {});
            return new Stored(fetched, Files.size(target), there);
        } catch (IOException e) {
            throw new OperationFault("cannot store " + file.getFileName() + " in " + folder,
                    e.getClass().getSimpleName() + ": " + e.getMessage(),
                    "check that the folder can be written and has room", e);
        }
    }

    private boolean isThere(Path target, String sha256) throws IOException {
        if (!Files.exists(target)) {
            return false;
        }
        if (Digests.of(target).equals(sha256)) {
            return true;
        }
        throw new OperationFault("cannot store " + target.getFileName() + " in " + folder,
                "another file has this name, which stands for other content",
                "look at " + target + " and remove it if it is not needed");
    }

    private void write(Path file, String sha256, Path target, LongConsumer progress) throws IOException {
        Path half = folder.resolve(target.getFileName() + ".tmp-" + ProcessHandle.current().pid() + "-"
                + Long.toHexString(ThreadLocalRandom.current().nextLong()));
        try {
            String digest;
            try (FileChannel channel =
                            FileChannel.open(half, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                    OutputStream out = Channels.newOutputStream(channel)) {
                digest = Digests.copy(file, out, progress);
                channel.force(true);
            }
            if (!digest.equals(sha256)) {
                throw new OperationFault("cannot store " + file.getFileName() + " in " + folder,
                        "the file changed after it was built", "build it again");
            }
            readableByAll(half);
            Files.move(half, target, StandardCopyOption.ATOMIC_MOVE);
            syncFolder();
        } finally {
            Files.deleteIfExists(half);
        }
    }

    /** The fetcher reads as the task's user (mesos: src/launcher/fetcher.cpp). */
    private static void readableByAll(Path file) throws IOException {
        if (Files.getFileAttributeView(file, PosixFileAttributeView.class) != null) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        }
    }

    private void syncFolder() {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Not every system can; the file itself is on the disk.
        }
    }
}
