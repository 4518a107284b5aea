package dev.harthon.workbench.sbom;

import dev.harthon.habitat.HabitatPackage;
import dev.harthon.habitat.hart.HartReader;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of a package, as its {@code FILES} lists it.
 *
 * @param path absolute, below {@code /hab/pkgs}
 * @param blake2b BLAKE2b-256 of its content, 64 hex digits
 */
record FileDigest(String path, String blake2b) {

    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) {2}(/.+)");

    /** Reads and verifies the package once more: the list may be long, so nobody keeps it. */
    static List<FileDigest> of(HabitatPackage member, HartReader reader) {
        String list = member.ident().prefix() + "/FILES";
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        reader.read(member.file(), (file, mtime, in) -> {
            if (file.path().equals(list)) {
                in.transferTo(content);
            }
        });
        return parse(content.toString(StandardCharsets.UTF_8));
    }

    /** A signed document: a header, then a line for each file (habitat: components/plan-build/bin/shared.bash). */
    static List<FileDigest> parse(String files) {
        return files.lines().map(FileDigest::line).flatMap(Optional::stream).toList();
    }

    private static Optional<FileDigest> line(String line) {
        Matcher matcher = LINE.matcher(line);
        return matcher.matches()
                ? Optional.of(new FileDigest(matcher.group(2), matcher.group(1)))
                : Optional.empty();
    }
}
