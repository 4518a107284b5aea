package dev.harthon.image.script;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The parts of the scripts that are always the same. */
enum Snippet {
    FAIL,
    CHECK,
    FILL,
    ENTER_CHROOT,
    ENTER_USERNS,
    FORWARD,
    MOUNT,
    MOUNT_CHROOT,
    MOUNT_USERNS,
    NETWORK,
    EXTRA,
    ADOPT,
    PEEL,
    HOOK;

    /** The shell text, with a newline at its end. */
    String text() {
        String name = name().toLowerCase(Locale.ROOT).replace('_', '-') + ".sh";
        try (InputStream in = Snippet.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
