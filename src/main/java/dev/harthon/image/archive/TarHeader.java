package dev.harthon.image.archive;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;

/**
 * One header record of GNU tar. Every byte is decided here, so that an archive depends on neither a library's version
 * nor the machine (GNU tar manual, "Basic Tar Format" and "old GNU" extensions).
 */
final class TarHeader {

    static final int RECORD = 512;
    static final int NAME_WIDTH = 100;

    private static final int NUMBER_WIDTH = 12;
    private static final byte[] MAGIC = "ustar  \0".getBytes(US_ASCII);
    private static final byte[] OWNER = "root".getBytes(US_ASCII);

    private TarHeader() {}

    static byte[] of(byte[] name, char type, int mode, long size, long mtime, byte[] link) {
        byte[] header = new byte[RECORD];
        text(header, 0, NAME_WIDTH, name);
        octal(header, 100, 8, mode);
        octal(header, 108, 8, 0);
        octal(header, 116, 8, 0);
        number(header, 124, size);
        number(header, 136, Math.max(0, mtime));
        header[156] = (byte) type;
        text(header, 157, NAME_WIDTH, link);
        text(header, 257, MAGIC.length, MAGIC);
        text(header, 265, 32, OWNER);
        text(header, 297, 32, OWNER);
        checksum(header);
        return header;
    }

    private static void checksum(byte[] header) {
        Arrays.fill(header, 148, 156, (byte) ' ');
        int sum = 0;
        for (byte b : header) {
            sum += b & 0xff;
        }
        octal(header, 148, 7, sum);
    }

    private static void text(byte[] header, int offset, int width, byte[] text) {
        System.arraycopy(text, 0, header, offset, Math.min(width, text.length));
    }

    /** Octal digits where they fit, else base 256 with the first bit set: GNU tar's way beyond 8 GiB. */
    private static void number(byte[] header, int offset, long value) {
        if (value < 1L << 3 * (NUMBER_WIDTH - 1)) {
            octal(header, offset, NUMBER_WIDTH, value);
            return;
        }
        for (int i = 0; i < Long.BYTES; i++) {
            header[offset + NUMBER_WIDTH - 1 - i] = (byte) (value >>> Byte.SIZE * i);
        }
        header[offset] = (byte) 0x80;
    }

    /** Digits with leading zeros, and a zero byte at the end. */
    private static void octal(byte[] header, int offset, int width, long value) {
        long rest = value;
        for (int i = width - 2; i >= 0; i--) {
            header[offset + i] = (byte) ('0' + (rest & 7));
            rest >>>= 3;
        }
        header[offset + width - 1] = 0;
    }
}
