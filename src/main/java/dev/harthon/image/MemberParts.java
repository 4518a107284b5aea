package dev.harthon.image;

import dev.harthon.fault.PackageFault;
import dev.harthon.habitat.HabitatPackage;
import dev.harthon.habitat.hart.HartReader;
import dev.harthon.image.archive.ArchiveWriter.Part;
import dev.harthon.image.archive.Compression;
import dev.harthon.image.archive.MemberKey;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;

/**
 * Packages as parts of archives. A part that must be made reads its package once more, and verifies it.
 *
 * @param folder where packages' paths begin in the archive
 * @param spill a folder for what cannot be written in order
 */
record MemberParts(HartReader reader, Compression compression, String folder, Path spill, ImageProgress progress) {

    List<Part> of(List<HabitatPackage> members) {
        return members.stream().map(this::of).toList();
    }

    private Part of(HabitatPackage member) {
        MemberKey key = new MemberKey(member.seal().digest(), folder, compression);
        return new Part(key, member.unpackedSize(), tar -> make(member, tar), () -> ready(member));
    }

    /** The package is in the image. */
    void ready(HabitatPackage member) {
        progress.advanced(member.ident(), member.unpackedSize(), member.unpackedSize());
    }

    private void make(HabitatPackage member, OutputStream tar) throws IOException {
        try (MemberWriter writer = new MemberWriter(tar, folder, spill, done -> advanced(member, done))) {
            requireSame(member, reader.read(member.file(), writer));
            writer.finish(member.ident());
        }
    }

    /** The last step is told when the member is whole. */
    private void advanced(HabitatPackage member, long done) {
        if (done < member.unpackedSize()) {
            progress.advanced(member.ident(), done, member.unpackedSize());
        }
    }

    private static void requireSame(HabitatPackage loaded, HabitatPackage read) {
        if (!loaded.seal().digest().equals(read.seal().digest())) {
            throw new PackageFault(
                    loaded.file() + " has changed since it was loaded",
                    "its payload is not that of " + loaded.ident() + " any more",
                    "load the package again");
        }
    }
}
