package dev.harthon.habitat.hart;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the header's lines, and says of each what is wrong with it. */
final class HeaderParser {

    private static final String FORMAT = "HART-1";
    private static final String HASH = "BLAKE2b";
    private static final Pattern KEY = Pattern.compile("(.+)-(\\d{14})");
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
    private static final int COMBINED = 64 + 64;
    private static final int LONGEST_LINE = 1024;

    private final InputStream in;
    private final Refusal refusal;
    private int length;

    HeaderParser(InputStream in, Refusal refusal) {
        this.in = in;
        this.refusal = refusal;
    }

    HartHeader parse() throws IOException {
        format(line("format version"));
        Matcher key = key(line("name of the signing key"));
        hash(line("hash type"));
        String signed = signature(line("signature"));
        String delimiter = line("empty line before the payload");
        if (!delimiter.isEmpty()) {
            throw refusal.unreadable("line 5 of its header is not empty");
        }
        return new HartHeader(key.group(1), key.group(2), signed, length);
    }

    private void format(String line) {
        if (line.startsWith("HART-") && !line.equals(FORMAT)) {
            throw refusal.unreadable("its format version is " + Refusal.shown(line) + ", and only HART-1 is known");
        }
        if (!line.equals(FORMAT)) {
            throw refusal.unreadable("it is not a .hart file: its first line is not HART-1");
        }
    }

    private Matcher key(String line) {
        Matcher key = KEY.matcher(line);
        if (!key.matches()) {
            throw refusal.unreadable("line 2 of its header, '" + Refusal.shown(line)
                    + "', is not a key's name and revision of fourteen digits");
        }
        return key;
    }

    private void hash(String line) {
        if (!line.equals(HASH)) {
            throw refusal.unreadable("its hash type is '" + Refusal.shown(line) + "', and only BLAKE2b is known");
        }
    }

    private String signature(String line) {
        byte[] combined;
        try {
            combined = Base64.getDecoder().decode(line);
        } catch (IllegalArgumentException e) {
            throw refusal.unreadable("line 4 of its header, the signature, is not base64", e);
        }
        if (combined.length != COMBINED) {
            throw refusal.unreadable("line 4 of its header, the signature, has " + combined.length + " bytes, not 128");
        }
        String digest = new String(combined, COMBINED - 64, 64, StandardCharsets.ISO_8859_1);
        if (!DIGEST.matcher(digest).matches()) {
            throw refusal.unreadable("line 4 of its header does not sign a digest of 64 hex digits");
        }
        return line;
    }

    private String line(String what) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                boolean empty = length + line.size() == 0;
                String place = "the file ends within its header, at the " + what;
                throw refusal.unreadable(empty ? "the file is empty" : place);
            }
            if (line.size() == LONGEST_LINE) {
                throw refusal.unreadable(
                        length == 0 ? "it is not a .hart file: its first line is not HART-1"
                                : "the " + what + " in its header is longer than " + LONGEST_LINE + " bytes");
            }
            line.write(b);
        }
        length += line.size() + 1;
        return line.toString(StandardCharsets.ISO_8859_1).strip();
    }
}
