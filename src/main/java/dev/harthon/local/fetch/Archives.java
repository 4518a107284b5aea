package dev.harthon.local.fetch;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** Unpacks what the fetcher takes for an archive into the root of a sandbox. */
record Archives(Path sandbox, Owner owner) {

    /** @throws FetchFailure in libarchive's words */
    void extract(Path archive) throws IOException, FetchFailure {
        try {
            if (Files.size(archive) > 0) {
                unpack(archive);
            }
        } catch (FetchFailure e) {
            throw e.isAbort() ? e : failure(archive, e.getMessage());
        }
    }

    private void unpack(Path archive) throws IOException, FetchFailure {
        Unpacking unpacking = new Unpacking(sandbox, owner);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(archive), 1 << 16)) {
            ArchiveKind kind = ArchiveKind.of(in);
            if (kind == ArchiveKind.ZIP) {
                Unzip.unpack(archive, unpacking);
            } else {
                new Untar(unpacking, kind.truncation()).unpack(open(kind, in));
            }
        }
        unpacking.finish();
    }

    private static InputStream open(ArchiveKind kind, InputStream in) throws IOException, FetchFailure {
        try {
            return kind.open(in);
        } catch (EOFException e) {
            throw new FetchFailure("Failed to read archive header: " + kind.truncation());
        } catch (IOException e) {
            throw new FetchFailure("Unrecognized archive format");
        }
    }

    /** A lone {@code .gz}: unpacked beside itself, without the suffix. */
    void gunzip(Path file) throws IOException, FetchFailure {
        String name = String.valueOf(file.getFileName());
        Path target = sandbox.resolve(name.substring(0, name.length() - ".gz".length()));
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file));
                OutputStream out = Files.newOutputStream(target)) {
            Copy.all(in, out);
        } catch (EOFException e) {
            throw failure(file, "unexpected end of file");
        }
        Modes.set(target, 0644);
        owner.take(target);
    }

    private FetchFailure failure(Path archive, String why) {
        return new FetchFailure("Failed to extract archive '" + archive + "' to '" + sandbox + "': " + why);
    }
}
