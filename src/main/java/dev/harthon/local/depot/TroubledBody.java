package dev.harthon.local.depot;

import dev.harthon.local.http.Producer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * A file from somewhere on, perhaps slowly, perhaps not to its end.
 *
 * @param most bytes to send before the connection is broken
 * @param bytesPerSecond 0 for as fast as it goes
 */
record TroubledBody(Path file, long from, long most, long bytesPerSecond) implements Producer {

    private static final int BLOCK = 1 << 16;

    @Override
    public void writeTo(OutputStream out) throws IOException, InterruptedException {
        try (FileChannel channel = FileChannel.open(file).position(from);
                InputStream in = Channels.newInputStream(channel)) {
            long left = most;
            byte[] piece = new byte[pieceSize()];
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                int length = (int) Math.min(read, left);
                out.write(piece, 0, length);
                out.flush();
                left -= length;
                if (left == 0) {
                    throw new IOException("broken off, as was asked for");
                }
                if (bytesPerSecond > 0) {
                    TimeUnit.MILLISECONDS.sleep(1000 / DepotTrouble.PIECES_PER_SECOND);
                }
            }
        }
    }

    private int pieceSize() {
        long slow = Math.max(1, bytesPerSecond / DepotTrouble.PIECES_PER_SECOND);
        return bytesPerSecond == 0 ? BLOCK : (int) Math.min(slow, BLOCK);
    }
}
