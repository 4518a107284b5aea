package dev.harthon.shell.render;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The three streams of the process and what is known about them.
 *
 * @param terminalCharset what a terminal shows; files and pipes always get UTF-8
 */
public record Streams(
        InputStream in,
        OutputStream out,
        OutputStream err,
        boolean inIsTerminal,
        boolean outIsTerminal,
        boolean errIsTerminal,
        Charset terminalCharset) {

    /** Streams that are no terminals, as in a pipe. */
    public static Streams piped(InputStream in, OutputStream out, OutputStream err) {
        return new Streams(in, out, err, false, false, false, StandardCharsets.UTF_8);
    }

    Charset outCharset() {
        return outIsTerminal ? terminalCharset : StandardCharsets.UTF_8;
    }

    Charset errCharset() {
        return errIsTerminal ? terminalCharset : StandardCharsets.UTF_8;
    }
}
