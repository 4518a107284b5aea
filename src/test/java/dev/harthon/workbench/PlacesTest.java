package dev.harthon.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlacesTest {

    private static final Path HOME = Path.of("/opt/harthon");
    private static final Path USER = Path.of("/home/ann");
    private static final Path WORK = Path.of("/srv/project");

    @Test
    void followsTheBaseDirectories() {
        Places places = Places.of(HOME, USER, WORK, Map.of("XDG_CACHE_HOME", "/var/tmp/ann", "XDG_DATA_HOME", "/d"));

        assertThat(places.artifacts()).hasToString("/var/tmp/ann/harthon/artifacts");
        assertThat(places.keys()).hasToString("/d/harthon/keys");
        assertThat(places.config()).hasToString("/home/ann/.config/harthon");
        assertThat(places.state()).hasToString("/home/ann/.local/state/harthon");
    }

    @Test
    void ignoresARelativeBaseDirectory() {
        Places places = Places.of(HOME, USER, WORK, Map.of("XDG_CACHE_HOME", "cache"));
        assertThat(places.cache()).hasToString("/home/ann/.cache/harthon");
    }

    @Test
    void readsPathsAsAUserWritesThem() {
        Places places = Places.of(HOME, USER, WORK, Map.of());

        assertThat(places.expand("~")).isEqualTo(USER);
        assertThat(places.expand("~/x/../y")).hasToString("/home/ann/y");
        assertThat(places.expand("x")).hasToString("/srv/project/x");
        assertThat(places.expand("/x")).hasToString("/x");
        assertThat(places.expand("~bob/x")).hasToString("/srv/project/~bob/x");
    }

    @Test
    void looksInTheUsersHabitatFolderAndInRoots() {
        Places places = Places.of(HOME, USER, WORK, Map.of());

        assertThat(places.habitatArtifacts()).map(Path::toString)
                .containsExactly("/hab/cache/artifacts", "/home/ann/.hab/cache/artifacts");
        assertThat(places.habitatSettings()).map(Path::toString)
                .containsExactly("/home/ann/.hab/etc/cli.toml", "/hab/etc/cli.toml");
    }
}
