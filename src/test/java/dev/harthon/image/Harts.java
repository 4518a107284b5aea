package dev.harthon.image;

import dev.harthon.fixture.HartBuilder;
import dev.harthon.fixture.OriginKeys;
import dev.harthon.habitat.Closure;
import dev.harthon.habitat.HabitatPackage;
import dev.harthon.habitat.hart.HartLimits;
import dev.harthon.habitat.hart.HartReader;
import dev.harthon.habitat.trust.KeyRing;
import dev.harthon.habitat.trust.TrustPolicy;
import dev.harthon.image.archive.Compression;
import dev.harthon.image.archive.TransientMembers;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Packages that a test builds into a folder, and what builds images of them. */
public final class Harts {

    private static final byte[] SEED = new byte[32];

    private final Path folder;
    private final OriginKeys keys = OriginKeys.of("acme", "20240101000000", SEED);
    private final HartReader reader;

    public Harts(Path folder) {
        this.folder = folder;
        this.reader = new HartReader(
                KeyRing.of(List.of(keys.writePublic(folder))), TrustPolicy.REQUIRE, HartLimits.standard());
    }

    public HartReader reader() {
        return reader;
    }

    /** Writes the package and reads it again. */
    public HabitatPackage make(HartBuilder hart) {
        return reader.read(hart.write(folder, keys));
    }

    public ImageBuilder builder() {
        return new ImageBuilder(reader, new TransientMembers(folder.resolve("spill")), Compression.DEFAULT);
    }

    public static Closure closure(HabitatPackage top, HabitatPackage... dependencies) {
        return new Closure(top, Arrays.asList(dependencies));
    }
}
