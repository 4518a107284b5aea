package dev.harthon.local.http;

import java.io.IOException;
import java.io.OutputStream;

/** Writes a body of unknown length, flushing what must arrive at once, until it returns or the peer is gone. */
@FunctionalInterface
public interface Producer {

    void writeTo(OutputStream out) throws IOException, InterruptedException;
}
