package dev.harthon.image.archive;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A file that appears whole or not at all: until it is committed, what was there before stays. */
final class AtomicOutput implements AutoCloseable {

    private static final String TEMPORARY = ".tmp-";

    /** Nobody writes one file for so long. */
    private static final Duration ABANDONED = Duration.ofDays(1);

    private final Path target;
    private final Path temporary;
    private final FileChannel channel;
    private final OutputStream stream;

    AtomicOutput(Path target) throws IOException {
        this.target = target.toAbsolutePath();
        Files.createDirectories(this.target.getParent());
        sweep();
        String random = UUID.randomUUID().toString().substring(0, 8);
        String name = target.getFileName() + TEMPORARY + ProcessHandle.current().pid() + "-" + random;
        temporary = this.target.resolveSibling(name);
        channel = FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        stream = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
    }

    /** What a process left that was killed while it wrote this file. */
    private void sweep() throws IOException {
        Instant abandoned = Instant.now().minus(ABANDONED);
        try (DirectoryStream<Path> beside = Files.newDirectoryStream(target.getParent(), this::isTemporary)) {
            for (Path file : beside) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(abandoned)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (NoSuchFileException e) {
            // Its writer has ended meanwhile.
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }

    private boolean isTemporary(Path file) {
        return file.getFileName().toString().startsWith(target.getFileName() + TEMPORARY);
    }

    OutputStream stream() {
        return stream;
    }

    /** Puts the file in its place, and it is on the disk when this returns. */
    void commit() throws IOException {
        stream.flush();
        channel.force(true);
        channel.close();
        Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        syncFolder();
    }

    private void syncFolder() {
        try (FileChannel folder = FileChannel.open(target.getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        } catch (IOException e) {
            // Not every system opens folders. The file itself is safe.
        }
    }

    /** Deletes what was written, unless it was committed. */
    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(temporary);
    }
}
