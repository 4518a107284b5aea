package dev.harthon.http;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Takes the body of a success piece by piece, on another thread than the caller's. After an interruption nothing more
 * arrives.
 */
@FunctionalInterface
public interface BodySink {

    void write(byte[] buffer, int offset, int length) throws IOException;

    /** Status and headers, before the first piece. */
    default void begin(HttpHead head) throws IOException {}

    static BodySink to(OutputStream out) {
        return out::write;
    }
}
