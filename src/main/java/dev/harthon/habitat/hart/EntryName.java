package dev.harthon.habitat.hart;

import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;

/** The name of an entry, before it is known to be harmless. */
record EntryName(String raw, HartLimits limits, Refusal refusal) {

    private static final char UNREADABLE = '\uFFFD';

    /** Without a slash at its end: relative, of plain parts. */
    String path() {
        checkText(raw, raw, limits, refusal);
        if (raw.startsWith("/")) {
            throw refusal.entry(raw, "has an absolute name");
        }
        String path = raw.endsWith("/") ? raw.substring(0, raw.length() - 1) : raw;
        for (String part : path.split("/", -1)) {
            if (part.equals("..")) {
                throw refusal.entry(raw, "has '..' in its name");
            }
            if (part.isEmpty() || part.equals(".")) {
                throw refusal.entry(raw, "has an empty part or '.' in its name");
            }
            if (bytes(part) > limits.nameLength()) {
                throw refusal.limit(
                        "a part of the name of '" + Refusal.shown(raw) + "' has " + bytes(part) + " bytes",
                        "name length",
                        limits.nameLength());
            }
        }
        return path;
    }

    /** The text of a symbolic link: data, it may point anywhere. */
    static String target(TarArchiveEntry entry, HartLimits limits, Refusal refusal) {
        String target = entry.getLinkName();
        checkText(target, entry.getName(), limits, refusal);
        if (target.isEmpty()) {
            throw refusal.entry(entry.getName(), "is a link to nothing");
        }
        return target;
    }

    private static void checkText(String text, String entry, HartLimits limits, Refusal refusal) {
        if (bytes(text) > limits.pathLength()) {
            throw refusal.limit(
                    "the name of '" + Refusal.shown(entry) + "' or its link has " + bytes(text) + " bytes",
                    "path length",
                    limits.pathLength());
        }
        if (text.indexOf('\0') >= 0 || text.indexOf(UNREADABLE) >= 0) {
            throw refusal.entry(entry, "has a name or link that is not UTF-8 text");
        }
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
