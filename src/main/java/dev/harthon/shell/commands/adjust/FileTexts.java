package dev.harthon.shell.commands.adjust;

import dev.harthon.shell.command.ValueType;
import java.nio.file.Path;

/** Paths that stay as the user wrote them, because the session remembers them so. */
final class FileTexts {

    private FileTexts() {}

    static ValueType<String> folders() {
        return ValueType.path("/").map(String.class, Path::toString);
    }

    static ValueType<String> keys() {
        return ValueType.path(".pub").map(String.class, Path::toString);
    }
}
