package dev.harthon.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Files that hold what an output must be. */
public final class Golden {

    private Golden() {}

    /** The text of a file below {@code src/test/resources/dev/harthon}. */
    public static String text(String path) {
        try (InputStream stream = Golden.class.getResourceAsStream("/dev/harthon/" + path)) {
            if (stream == null) {
                throw new AssertionError("there is no golden file " + path);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
