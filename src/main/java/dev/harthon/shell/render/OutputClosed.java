package dev.harthon.shell.render;

import java.io.IOException;

/** Whoever read our results has left, as {@code head} does: the end of the work, and no failure. */
public final class OutputClosed extends RuntimeException {

    OutputClosed(IOException cause) {
        super("the reader of the output has gone", cause);
    }
}
