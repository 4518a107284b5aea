package dev.harthon.shell.line;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.jline.terminal.Terminal;

/** Bytes as a terminal delivers them: Ctrl-C is a signal, and what is typed after it meets the next prompt. */
final class Keyboard extends InputStream {

    private static final int CTRL_C = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final byte[] keys;
    private final ByteArrayOutputStream screen;
    private Optional<Terminal> terminal = Optional.empty();
    private int at;

    Keyboard(String keys, ByteArrayOutputStream screen) {
        this.keys = keys.getBytes(StandardCharsets.UTF_8);
        this.screen = screen;
    }

    void plugInto(Terminal device) {
        terminal = Optional.of(device);
    }

    @Override
    public int read() {
        while (at < keys.length && keys[at] == CTRL_C) {
            at++;
            int before = screen.size();
            terminal.orElseThrow().raise(Terminal.Signal.INT);
            awaitPrompt(before);
        }
        return at < keys.length ? keys[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        int key = length == 0 ? 0 : read();
        if (key >= 0 && length > 0) {
            buffer[offset] = (byte) key;
        }
        return key < 0 ? -1 : Math.min(1, length);
    }

    private void awaitPrompt(int before) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (screen.toString(StandardCharsets.UTF_8).indexOf("test> ", before) < 0) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("no prompt after Ctrl-C");
            }
            Thread.onSpinWait();
        }
    }
}
