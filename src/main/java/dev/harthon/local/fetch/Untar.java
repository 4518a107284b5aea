package dev.harthon.local.fetch;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarUtils;

/** Unpacks a tar stream up to its end-of-archive mark; what follows the mark is not looked at. */
final class Untar {

    private static final int BLOCK = 512;

    private final Unpacking unpacking;
    private final String truncation;

    Untar(Unpacking unpacking, String truncation) {
        this.unpacking = unpacking;
        this.truncation = truncation;
    }

    /** @param in must support marks */
    void unpack(InputStream in) throws IOException, FetchFailure {
        if (!looksLikeTar(in)) {
            throw new FetchFailure("Unrecognized archive format");
        }
        // One char a byte: a name that is not ASCII can be told from the bytes it was written in.
        TarArchiveInputStream tar = new TarArchiveInputStream(in, "ISO-8859-1");
        for (TarArchiveEntry entry = next(tar); entry != null; entry = next(tar)) {
            checkNames(entry);
            try {
                write(entry, tar);
            } catch (EOFException e) {
                throw new FetchFailure("Failed to read archive data block: " + truncation);
            }
        }
    }

    private static boolean looksLikeTar(InputStream in) throws IOException {
        in.mark(BLOCK);
        try {
            byte[] header = in.readNBytes(BLOCK);
            return header.length == 0
                    || header.length == BLOCK && (allZero(header) || TarUtils.verifyCheckSum(header));
        } catch (IOException | IllegalArgumentException damaged) {
            return false;
        } finally {
            in.reset();
        }
    }

    private static boolean allZero(byte[] header) {
        for (byte b : header) {
            if (b != 0) {
                return false;
            }
        }
        return true;
    }

    private TarArchiveEntry next(TarArchiveInputStream tar) throws IOException, FetchFailure {
        try {
            return tar.getNextEntry();
        } catch (EOFException e) {
            throw new FetchFailure("Failed to read archive header: " + truncation);
        } catch (IOException e) {
            throw new FetchFailure("Failed to read archive header: " + reason(e));
        }
    }

    private String reason(IOException e) {
        String message = String.valueOf(e.getMessage());
        return message.startsWith("Truncated") ? truncation : message;
    }

    private static void checkNames(TarArchiveEntry entry) throws FetchFailure {
        boolean link = entry.isSymbolicLink() || entry.isLink();
        if (isUnicode(entry.getName())) {
            throw new FetchFailure("Failed to read archive header: "
                    + "Pathname can't be converted from UTF-8 to current locale.");
        }
        if (link && isUnicode(entry.getLinkName())) {
            throw new FetchFailure("Failed to read archive header: "
                    + "Linkname can't be converted from UTF-8 to current locale.");
        }
        if (!isAscii(entry.getName())) {
            throw FetchFailure.aborted();
        }
    }

    /**
     * Whether the text comes from a PAX header. Plain headers were read a byte a char, and their bytes are UTF-8
     * nowadays; characters that do not spell UTF-8 were characters from the start.
     */
    private static boolean isUnicode(String text) {
        return text.chars().anyMatch(c -> c > 0xff) || !isAscii(text) && written(text).indexOf('\ufffd') >= 0;
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }

    /** The name as its writer's UTF-8 meant it. */
    private static String written(String bytes) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private void write(TarArchiveEntry entry, TarArchiveInputStream tar) throws IOException, FetchFailure {
        FileTime modified = entry.getLastModifiedTime();
        if (entry.isDirectory()) {
            unpacking.folder(entry.getName(), entry.getMode(), modified);
        } else if (entry.isSymbolicLink()) {
            unpacking.link(entry.getName(), written(entry.getLinkName()), modified);
        } else if (entry.isLink()) {
            unpacking.hardLink(entry.getName(), entry.getLinkName());
        } else if (entry.isFIFO()) {
            unpacking.node(entry.getName(), entry.getMode(), "p");
        } else if (entry.isCharacterDevice() || entry.isBlockDevice()) {
            unpacking.node(entry.getName(), entry.getMode(), entry.isBlockDevice() ? "b" : "c",
                    String.valueOf(entry.getDevMajor()), String.valueOf(entry.getDevMinor()));
        } else {
            try {
                unpacking.file(entry.getName(), entry.getMode(), modified, tar);
            } catch (IOException e) {
                if (String.valueOf(e.getMessage()).startsWith("Truncated")) {
                    throw new EOFException();
                }
                throw e;
            }
        }
    }
}
