package dev.harthon.mesos.log;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * Cuts a stream of bytes into lines. A line feed is never part of a longer UTF-8 sequence, so lines are whole even when
 * pieces end inside a character.
 */
final class LineAssembler {

    /** Takes lines as bytes. */
    interface Lines {
        void line(byte[] bytes, boolean ended);
    }

    /** Longer lines are given in pieces, so that a program that never ends a line does not fill the memory. */
    static final int LONGEST = 64 * 1024;

    private final ByteArrayOutputStream open = new ByteArrayOutputStream();

    void feed(byte[] data, int offset, int length, Lines lines) {
        int start = offset;
        for (int i = offset; i < offset + length; i++) {
            if (data[i] == '\n') {
                append(data, start, i - start, lines);
                lines.line(take(), true);
                start = i + 1;
            }
        }
        append(data, start, offset + length - start, lines);
    }

    /** The begun line, which will not go on. */
    Optional<byte[]> flush() {
        return open.size() == 0 ? Optional.empty() : Optional.of(take());
    }

    private void append(byte[] data, int start, int length, Lines lines) {
        int from = start;
        int left = length;
        while (open.size() + left > LONGEST) {
            int count = Math.max(0, LONGEST - open.size());
            open.write(data, from, count);
            from += count;
            left -= count;
            givePiece(lines);
        }
        open.write(data, from, left);
    }

    /** Gives what is open but for the beginning of a character at its end. */
    private void givePiece(Lines lines) {
        byte[] bytes = take();
        int end = wholeCharacters(bytes);
        open.write(bytes, end, bytes.length - end);
        lines.line(Arrays.copyOf(bytes, end), false);
    }

    private byte[] take() {
        byte[] bytes = open.toByteArray();
        open.reset();
        return bytes;
    }

    /** The length without an unfinished UTF-8 sequence of up to three bytes at the end. */
    static int wholeCharacters(byte[] bytes) {
        for (int back = 1; back <= Math.min(3, bytes.length); back++) {
            int one = bytes[bytes.length - back] & 0xff;
            if (one >= 0xc0) {
                int needed = one >= 0xf0 ? 4 : one >= 0xe0 ? 3 : 2;
                return needed > back ? bytes.length - back : bytes.length;
            }
            if (one < 0x80) {
                return bytes.length;
            }
        }
        return bytes.length;
    }
}
