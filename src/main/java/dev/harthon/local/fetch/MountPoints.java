package dev.harthon.local.fetch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Where something is mounted; a task may have left such a place in its sandbox. */
final class MountPoints {

    private static final Pattern OCTAL = Pattern.compile("\\\\(\\d{3})");

    private MountPoints() {}

    /** None where the system does not tell. */
    static Set<Path> read() {
        try {
            // proc(5), mountinfo: the fifth field is the mount point, blanks as octal numbers.
            return Files.readAllLines(Path.of("/proc/self/mountinfo"), StandardCharsets.ISO_8859_1).stream()
                    .map(line -> line.split(" ")[4])
                    .map(MountPoints::plain)
                    .map(Path::of)
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            return Set.of();
        }
    }

    private static String plain(String escaped) {
        String bytes = OCTAL.matcher(escaped)
                .replaceAll(m -> String.valueOf((char) Integer.parseInt(m.group(1), 8)).replace("\\", "\\\\"));
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
