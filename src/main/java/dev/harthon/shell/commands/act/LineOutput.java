package dev.harthon.shell.commands.act;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Hands on what is written to it line by line, as text; lines of more than 64 KiB in pieces. */
final class LineOutput extends OutputStream {

    private static final int LONGEST = 64 * 1024;

    private final Consumer<String> lines;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    LineOutput(Consumer<String> lines) {
        this.lines = lines;
    }

    @Override
    public void write(int one) {
        if (one == '\n') {
            give();
            return;
        }
        line.write(one);
        if (line.size() >= LONGEST) {
            give();
        }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            write(bytes[i]);
        }
    }

    @Override
    public void close() {
        if (line.size() > 0) {
            give();
        }
    }

    private void give() {
        lines.accept(line.toString(StandardCharsets.UTF_8));
        line.reset();
    }
}
