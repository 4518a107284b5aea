package dev.harthon.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import org.apache.hc.core5.http.io.entity.AbstractHttpEntity;

/** Streams a file of a length fixed at the start. Troubles of the file itself come out unchecked, the line's do not. */
final class FileEntity extends AbstractHttpEntity {

    private final Path path;
    private final LongConsumer progress;
    private final long length;

    FileEntity(Path path, LongConsumer progress) {
        super("application/octet-stream", null);
        this.path = path;
        this.progress = progress;
        this.length = sizeOf(path);
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long sent = 0;
        try (InputStream in = getContent()) {
            while (sent < length) {
                int count = read(in, buffer, (int) Math.min(buffer.length, length - sent));
                if (count < 0) {
                    throw new UncheckedIOException(new IOException(path + " became shorter while it was sent"));
                }
                out.write(buffer, 0, count);
                sent += count;
                progress.accept(sent);
            }
        }
    }

    private static int read(InputStream in, byte[] buffer, int count) {
        try {
            return in.read(buffer, 0, count);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long sizeOf(Path path) {
        try {
            return Files.size(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public InputStream getContent() {
        try {
            return Files.newInputStream(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public long getContentLength() {
        return length;
    }

    @Override
    public boolean isRepeatable() {
        return true;
    }

    @Override
    public boolean isStreaming() {
        return false;
    }

    @Override
    public void close() {
        // Each reader closes its own stream.
    }
}
