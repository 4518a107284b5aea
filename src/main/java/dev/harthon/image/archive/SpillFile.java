package dev.harthon.image.archive;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file without a name: it is gone when it is closed, or when the process ends. */
public final class SpillFile implements Closeable {

    private final FileChannel channel;
    private final OutputStream output;

    private SpillFile(FileChannel channel) {
        this.channel = channel;
        this.output = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
    }

    /** @param folder made if need be */
    public static SpillFile in(Path folder) throws IOException {
        return new SpillFile(open(folder));
    }

    /** Opens a file for reading and writing, and takes its name away. */
    static FileChannel open(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path file = Files.createTempFile(folder, ".harthon-", null);
        try {
            return FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } finally {
            Files.delete(file);
        }
    }

    public OutputStream output() {
        return output;
    }

    /** Bytes that were written. */
    public long size() throws IOException {
        output.flush();
        return channel.size();
    }

    /** Reads from the beginning; nothing is written any more. */
    public InputStream input() throws IOException {
        output.flush();
        channel.position(0);
        return Channels.newInputStream(channel);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
