package dev.harthon.shell.render;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A console on a pretended terminal, whose two streams show up on one screen. */
final class Terminal {

    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private final Console console;

    Terminal(int columns, int rows, Charset charset, Pager pager) {
        Streams streams =
                new Streams(InputStream.nullInputStream(), screen, screen, true, true, true, charset);
        Look look = new Look(ColourMode.NEVER, false, false, Map.of("TERM", "xterm"));
        console = new Console(streams, look, Screen.of(columns, rows), pager);
    }

    static Terminal of(int columns) {
        return new Terminal(columns, 24, StandardCharsets.UTF_8, Pager.NONE);
    }

    Console console() {
        return console;
    }

    String screen() {
        return screen.toString(console.streams().terminalCharset());
    }
}
