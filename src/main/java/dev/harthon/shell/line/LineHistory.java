package dev.harthon.shell.line;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jline.reader.impl.history.DefaultHistory;

/** The lines typed before. Secrets are taken out before a line is kept anywhere. */
public final class LineHistory extends DefaultHistory {

    private static final Set<PosixFilePermission> OWNER_FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> OWNER_FILE = PosixFilePermissions.fromString("rw-------");

    /** How JLine writes line ends and backslashes into the file. */
    private static final Pattern ESCAPE = Pattern.compile("\\\\(.)");

    private final UnaryOperator<String> redaction;

    /** @param redaction the line as it may be kept; an empty text keeps nothing */
    LineHistory(UnaryOperator<String> redaction) {
        this.redaction = redaction;
    }

    @Override
    public void add(Instant time, String line) {
        String kept = redaction.apply(line);
        if (!kept.isBlank()) {
            super.add(time, kept);
        }
    }

    /** The lines of a history file, oldest first; none where it cannot be read. */
    public static List<String> lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(line -> ESCAPE.matcher(line.substring(line.indexOf(':') + 1))
                            .replaceAll(escape -> Matcher.quoteReplacement(unescaped(escape.group(1)))))
                    .toList();
        } catch (IOException | UncheckedIOException unreadable) {
            return List.of();
        }
    }

    private static String unescaped(String letter) {
        return switch (letter) {
            case "n" -> "\n";
            case "r" -> "\r";
            default -> letter;
        };
    }

    /** Makes the file, for its owner only, in a folder for its owner only. */
    static void prepare(Path file) throws IOException {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        Files.createDirectories(file.toAbsolutePath().getParent(), attributes(posix, OWNER_FOLDER));
        try {
            Files.createFile(file, attributes(posix, OWNER_FILE));
        } catch (FileAlreadyExistsException there) {
            if (posix) {
                Files.setPosixFilePermissions(file, OWNER_FILE);
            }
        }
    }

    private static FileAttribute<?>[] attributes(boolean posix, Set<PosixFilePermission> permissions) {
        return posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }
}
