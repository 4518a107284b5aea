package dev.harthon.local.fetch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** How a file is packed. Its name decides whether it is unpacked, its first bytes decide how. */
enum ArchiveKind {
    GZIP("truncated gzip input", 0x1f, 0x8b),
    XZ("truncated input", 0xfd, '7', 'z', 'X', 'Z', 0),
    BZIP2("truncated bzip2 input", 'B', 'Z', 'h'),
    ZIP("Truncated ZIP file data", 'P', 'K'),
    TAR("Truncated tar archive");

    private static final List<String> SUFFIXES =
            List.of(".tar", ".tgz", ".tar.gz", ".tbz2", ".tar.bz2", ".txz", ".tar.xz", ".zip");

    private final String truncation;
    private final int[] magic;

    ArchiveKind(String truncation, int... magic) {
        this.truncation = truncation;
        this.magic = magic;
    }

    /** Case matters, and only the end of the name. */
    static boolean named(String name) {
        return SUFFIXES.stream().anyMatch(name::endsWith);
    }

    /** The stream must support marks. */
    static ArchiveKind of(InputStream in) throws IOException {
        in.mark(16);
        byte[] head = in.readNBytes(6);
        in.reset();
        return Arrays.stream(values()).filter(kind -> kind.begins(head)).findFirst().orElse(TAR);
    }

    private boolean begins(byte[] head) {
        if (head.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((head[i] & 0xff) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    /** The bytes inside. Members that follow each other are read as one stream. */
    InputStream open(InputStream in) throws IOException {
        return switch (this) {
            case GZIP -> new BufferedInputStream(new GzipCompressorInputStream(in, true));
            case XZ -> new BufferedInputStream(new XZCompressorInputStream(in, true));
            case BZIP2 -> new BufferedInputStream(new BZip2CompressorInputStream(in, true));
            case ZIP, TAR -> in;
        };
    }

    /** What libarchive says when the file ends too early. */
    String truncation() {
        return truncation;
    }
}
