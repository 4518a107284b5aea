package dev.harthon.local.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Unpacks a zip file, with the Unix modes and links that its directory knows. */
final class Unzip {

    private static final int PLAIN_FILE = 0644;
    private static final int PLAIN_FOLDER = 0755;

    private Unzip() {}

    static void unpack(Path archive, Unpacking unpacking) throws IOException, FetchFailure {
        try (ZipFile zip = ZipFile.builder().setPath(archive).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntriesInPhysicalOrder())) {
                try (InputStream content = zip.getInputStream(entry)) {
                    write(entry, content, unpacking);
                }
            }
        }
    }

    private static void write(ZipArchiveEntry entry, InputStream content, Unpacking unpacking)
            throws IOException, FetchFailure {
        FileTime modified = entry.getLastModifiedTime();
        int mode = entry.getUnixMode() & 07777;
        if (!entry.getName().chars().allMatch(c -> c < 0x80)) {
            throw new FetchFailure("Failed to read archive header: "
                    + "Pathname cannot be converted from UTF-8 to current locale.");
        }
        if (entry.isDirectory()) {
            unpacking.folder(entry.getName(), mode == 0 ? PLAIN_FOLDER : mode, modified);
        } else if (entry.isUnixSymlink()) {
            String target = new String(content.readAllBytes(), StandardCharsets.UTF_8);
            unpacking.link(entry.getName(), target, modified);
        } else {
            unpacking.file(entry.getName(), mode == 0 ? PLAIN_FILE : mode, modified, content);
        }
    }
}
