package dev.harthon.image.archive;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What decides a member's bytes.
 *
 * @param payload digest of the package's payload, in hex
 * @param folder where the package's paths begin in the archive; empty for the top
 */
public record MemberKey(String payload, String folder, Compression compression) {

    /** Counts up whenever the same package would give other bytes. */
    private static final int LAYOUT = 2;

    private static final Pattern HEX = Pattern.compile("[0-9a-f]{32,128}");
    private static final Pattern FOLDER = Pattern.compile("[a-z]*");

    public MemberKey {
        if (!HEX.matcher(payload).matches() || !FOLDER.matcher(folder).matches()) {
            throw new IllegalArgumentException("not a member's key: " + payload + " " + folder);
        }
    }

    /** A plain file name: {@code 2-default-rootfs-<digest>.member}. */
    String fileName() {
        String place = folder.isEmpty() ? "top" : folder;
        return String.format(Locale.ROOT, "%d-%s-%s-%s.member", LAYOUT, compression, place, payload);
    }
}
