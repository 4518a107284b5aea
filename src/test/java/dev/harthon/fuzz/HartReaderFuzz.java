package dev.harthon.fuzz;

import dev.harthon.fault.PackageFault;
import dev.harthon.fixture.HartFile;
import dev.harthon.fixture.OriginKeys;
import dev.harthon.habitat.HabitatPackage;
import dev.harthon.habitat.hart.HartLimits;
import dev.harthon.habitat.hart.HartReader;
import dev.harthon.habitat.trust.KeyRing;
import dev.harthon.habitat.trust.TrustPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * What Jazzer calls again and again: the reader takes the bytes for a package, or refuses them with an error that names
 * the file. Anything else that is thrown, or that never ends, is a bug. The first byte says what the others are: a
 * whole file, a payload, or an archive before it is compressed.
 */
public final class HartReaderFuzz {

    private static final OriginKeys KEYS = OriginKeys.of("acme", "20240101000000", new byte[32]);
    private static final HartReader READER =
            new HartReader(KeyRing.empty(), TrustPolicy.OFF, HartLimits.standard());
    private static final String HEADER = HartFile.header(new byte[0], KEYS);
    private static final Path FILE = file();

    /** What the first byte of an input chooses. */
    enum Layer {
        FILE,
        PAYLOAD,
        ARCHIVE
    }

    private HartReaderFuzz() {}

    /** The name that Jazzer looks for. */
    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length > 0) {
            Layer layer = Layer.values()[(input[0] & 0xff) % Layer.values().length];
            read(file(layer, Arrays.copyOfRange(input, 1, input.length)));
        }
    }

    private static void read(byte[] hart) {
        try {
            Files.write(FILE, hart);
            HabitatPackage read = READER.read(FILE);
            String prefix = read.ident().prefix();
            if (!read.files().stream().allMatch(file -> file.path().startsWith(prefix))) {
                throw new IllegalStateException("an entry of " + read.ident() + " lies elsewhere");
            }
        } catch (PackageFault refused) {
            if (!refused.what().contains(FILE.getFileName().toString())) {
                throw new IllegalStateException("the error does not name the file", refused);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] file(Layer layer, byte[] bytes) {
        return switch (layer) {
            case FILE -> bytes;
            case PAYLOAD -> HartFile.join(HEADER, bytes);
            case ARCHIVE -> HartFile.join(HEADER, HartFile.xz(bytes));
        };
    }

    private static Path file() {
        try {
            Path file = Files.createTempFile("fuzz", ".hart");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
