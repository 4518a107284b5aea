package dev.harthon.habitat.hart;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** A tar reader that bounds the records before an entry: Commons Compress reads them into memory, and recursively. */
final class GuardedTar extends TarArchiveInputStream {

    private static final int RECORD = 512;
    private static final int BLOCK = 20 * RECORD;
    private static final int TYPE_AT = 156;
    private static final int MOST_IN_A_ROW = 8;

    private final Unpacked archive;
    private final HartLimits limits;
    private final Refusal refusal;
    private int extensions;

    GuardedTar(Unpacked archive, HartLimits limits, Refusal refusal) {
        super(archive, BLOCK, RECORD, StandardCharsets.UTF_8.name());
        this.archive = archive;
        this.limits = limits;
        this.refusal = refusal;
    }

    /** The next entry, when the one before it was read to its end; empty at the end of the archive. */
    Optional<TarArchiveEntry> next() throws IOException {
        archive.allow(limits.extendedHeader() + 2L * BLOCK);
        try {
            TarArchiveEntry entry = getNextEntry();
            if (entry != null && !entry.isCheckSumOK()) {
                throw refusal.unreadable("an entry of its archive has a wrong checksum");
            }
            return Optional.ofNullable(entry);
        } catch (IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException | ArithmeticException e) {
            throw refusal.unreadable("its archive is not a tar that can be read", e);
        } finally {
            archive.allow(Long.MAX_VALUE);
        }
    }

    @Override
    protected byte[] readRecord() throws IOException {
        byte[] record = super.readRecord();
        if (record != null) {
            extensions = isExtension(record) ? extensions + 1 : 0;
            if (extensions > MOST_IN_A_ROW) {
                throw refusal.limit("an entry has more extended headers", "extended headers", MOST_IN_A_ROW);
            }
        }
        return record;
    }

    private static boolean isExtension(byte[] record) {
        return switch (record[TYPE_AT]) {
            case 'x', 'X', 'g', 'L', 'K' -> true;
            default -> false;
        };
    }
}
