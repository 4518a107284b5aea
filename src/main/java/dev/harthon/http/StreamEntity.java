package dev.harthon.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.apache.hc.core5.http.io.entity.AbstractHttpEntity;

/** Streams so many bytes of a source that can be opened again. */
final class StreamEntity extends AbstractHttpEntity {

    private final Supplier<InputStream> source;
    private final long length;
    private final LongConsumer progress;

    StreamEntity(Supplier<InputStream> source, long length, String contentType, LongConsumer progress) {
        super(contentType, null);
        this.source = source;
        this.length = length;
        this.progress = progress;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long sent = 0;
        try (InputStream in = getContent()) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                out.write(buffer, 0, count);
                sent += count;
                progress.accept(sent);
            }
        }
    }

    @Override
    public InputStream getContent() {
        return source.get();
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
