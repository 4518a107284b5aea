package dev.harthon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harthon.workbench.preferences.PreferenceKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every variable of the environment that Harthon looks at stands in one table of the README. */
class VariablesTest {

    private static final Pattern NAME = Pattern.compile("HARTHON_[A-Z][A-Z_]*[A-Z]");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(HARTHON_[A-Z_]+)");

    @Test
    void theReadmeListsEveryVariable() throws IOException {
        Set<String> known = new TreeSet<>();
        try (Stream<Path> files = Stream.concat(
                Files.walk(Path.of("src/main/java")), Stream.of(Path.of("src/main/dist/bin/harthon")))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                NAME.matcher(Files.readString(file)).results().map(MatchResult::group).forEach(known::add);
            }
        }
        known.removeIf(name -> name.startsWith("HARTHON_SET"));
        known.add("HARTHON_SET_");
        Arrays.stream(PreferenceKey.values()).map(PreferenceKey::variable).forEach(known::add);

        Set<String> listed = ROW.matcher(Files.readString(Path.of("README.md"))).results()
                .map(row -> row.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(listed).isEqualTo(known);
    }
}
