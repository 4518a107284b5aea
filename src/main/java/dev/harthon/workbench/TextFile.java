package dev.harthon.workbench;

import dev.harthon.fault.UsageFault;
import dev.harthon.session.script.SessionScript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Text files that a user names. */
public final class TextFile {

    private static final long LONGEST = 16 << 20;

    private TextFile() {}

    /** The text, which must be UTF-8 and no longer than 16 MiB. */
    public static String read(Path file) {
        try {
            if (Files.isDirectory(file)) {
                throw unreadable(file, "it is a folder");
            }
            if (Files.size(file) > LONGEST) {
                throw unreadable(file, "it is longer than 16 MiB");
            }
            return SessionScript.decode(file.toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw unreadable(file, Files.exists(file) ? "it is not readable" : "there is no such file");
        }
    }

    private static UsageFault unreadable(Path file, String why) {
        return new UsageFault("cannot read " + file, why, "check the path");
    }
}
