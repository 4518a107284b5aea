package dev.harthon.depot.cache;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** A file that is being written beside its final place. It gets there whole, or not at all. */
public final class PendingFile implements Closeable {

    private static final String MARK = ".tmp-";

    private final Path target;
    private final Path temporary;
    private final FileChannel channel;
    private boolean committed;

    private PendingFile(Path target, Path temporary, FileChannel channel) {
        this.target = target;
        this.temporary = temporary;
        this.channel = channel;
    }

    /** Begins a file; the folders above it are made. */
    public static PendingFile of(Path target) throws IOException {
        Path absolute = target.toAbsolutePath();
        Files.createDirectories(absolute.getParent());
        String suffix = MARK + ProcessHandle.current().pid() + "-" + UUID.randomUUID();
        Path temporary = absolute.resolveSibling(absolute.getFileName() + suffix);
        Set<StandardOpenOption> options =
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);
        return new PendingFile(absolute, temporary, FileChannel.open(temporary, options));
    }

    /** Removes what a process left that was killed. Nobody else may be writing the file now. */
    static void removeAbandoned(Path target) throws IOException {
        String beginning = target.getFileName() + MARK;
        if (Files.isDirectory(target.getParent())) {
            try (Stream<Path> files = Files.list(target.getParent())) {
                for (Path file : files.filter(path -> path.getFileName().toString().startsWith(beginning)).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    public void write(byte[] buffer, int offset, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(buffer, offset, length);
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** Begins anew. */
    public void restart() throws IOException {
        channel.truncate(0);
    }

    /** Puts the file in its place, readable by all (0644), in place of one that was there. */
    public void commit() throws IOException {
        if (Files.getFileStore(temporary).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rw-r--r--"));
        }
        channel.force(true);
        Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        committed = true;
        syncFolder();
    }

    /** Takes back what was not committed. */
    @Override
    public void close() throws IOException {
        channel.close();
        if (!committed) {
            Files.deleteIfExists(temporary);
        }
    }

    /** Not every file system lets a folder be opened. The name is in place without it, if less durably. */
    private void syncFolder() throws IOException {
        try (FileChannel folder = FileChannel.open(target.getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        } catch (FileSystemException e) {
            return;
        }
    }
}
