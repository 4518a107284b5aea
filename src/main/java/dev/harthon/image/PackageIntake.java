package dev.harthon.image;

import dev.harthon.habitat.HabitatPackage;
import dev.harthon.habitat.hart.HartHeader;
import dev.harthon.habitat.hart.HartReader;
import dev.harthon.habitat.hart.PackageReader;
import dev.harthon.image.archive.Compression;
import dev.harthon.image.archive.MemberCache;
import dev.harthon.image.archive.MemberKey;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Reads packages, and keeps each one's member of the image on the way: unpacking takes longest, and like this it is
 * done once. Only what was verified in the same pass is kept.
 */
public final class PackageIntake implements PackageReader {

    /** A package whose payload is not what its header says is not kept. */
    private static final class Altered extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private final HartReader reader;
    private final MemberCache cache;
    private final Isolation isolation;
    private final Compression compression;
    private final Path spill;

    /**
     * @param isolation of the images that will be built
     * @param spill a folder for what cannot be written in order
     */
    public PackageIntake(
            HartReader reader, MemberCache cache, Isolation isolation, Compression compression, Path spill) {
        this.reader = reader;
        this.cache = cache;
        this.isolation = isolation;
        this.compression = compression;
        this.spill = spill;
    }

    @Override
    public HabitatPackage read(Path hart) {
        MemberKey key = new MemberKey(HartHeader.read(hart).digest(), ImagePlan.folder(isolation), compression);
        AtomicReference<Optional<HabitatPackage>> taken = new AtomicReference<>(Optional.empty());
        try {
            cache.get(key, tar -> taken.set(Optional.of(take(hart, key, tar)))).close();
        } catch (Altered | IOException | UncheckedIOException notKept) {
            return reader.read(hart);
        }
        return taken.get().orElseGet(() -> reader.read(hart));
    }

    private HabitatPackage take(Path hart, MemberKey key, OutputStream tar) throws IOException {
        try (MemberWriter member = new MemberWriter(tar, key.folder(), spill, done -> {})) {
            HabitatPackage read = reader.read(hart, member);
            if (!read.seal().digest().equals(key.payload())) {
                throw new Altered();
            }
            member.finish(read.ident());
            return read;
        }
    }
}
