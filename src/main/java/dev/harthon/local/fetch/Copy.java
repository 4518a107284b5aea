package dev.harthon.local.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;

/** Copies streams until their end, or until the thread is interrupted. */
final class Copy {

    private static final int BUFFER = 1 << 16;

    private Copy() {}

    static void all(InputStream from, OutputStream to) throws IOException {
        byte[] buffer = new byte[BUFFER];
        for (int n = from.read(buffer); n >= 0; n = from.read(buffer)) {
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedIOException("the fetch was cancelled");
            }
            to.write(buffer, 0, n);
        }
    }
}
