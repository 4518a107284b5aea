package dev.harthon.local.mesos;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** Part of a file, at most 64 KiB. */
record FileChunk(long size, byte[] data) {

    private static final int MOST = 16 * 4096;

    /** @param length -1 for as much as possible */
    static FileChunk read(Path file, long offset, long length) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            long size = channel.size();
            long left = Math.max(0, size - offset);
            int wanted = (int) Math.min(Math.min(left, MOST), length < 0 ? MOST : length);
            ByteBuffer buffer = ByteBuffer.allocate(wanted);
            channel.position(Math.min(offset, size));
            while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
                // A short read is not the end.
            }
            byte[] data = new byte[buffer.position()];
            buffer.flip().get(data);
            return new FileChunk(size, data);
        }
    }
}
