package dev.harthon.local.mesos;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Writes bytes into a JSON string as the files API does: control characters escaped, everything else passed through,
 * valid UTF-8 or not.
 */
final class RawJson {

    private RawJson() {}

    /** {@code {"data":"…","offset":…}} */
    static byte[] chunk(byte[] data, long offset) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(data.length + 64);
        out.writeBytes(ascii("{\"data\":\""));
        for (byte b : data) {
            int value = b & 0xff;
            if (value >= 0x20 && value != '"' && value != '\\') {
                out.write(value);
            } else {
                out.writeBytes(ascii(escaped(value)));
            }
        }
        out.writeBytes(ascii("\",\"offset\":" + offset + "}"));
        return out.toByteArray();
    }

    private static String escaped(int value) {
        return switch (value) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\b' -> "\\b";
            case '\f' -> "\\f";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> String.format(Locale.ROOT, "\\u%04X", value);
        };
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
