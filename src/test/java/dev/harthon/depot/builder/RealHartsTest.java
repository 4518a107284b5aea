package dev.harthon.depot.builder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harthon.depot.cache.ArtifactCache;
import dev.harthon.fixture.Shared;
import dev.harthon.habitat.HabitatPackage;
import dev.harthon.habitat.PackageSpec;
import dev.harthon.habitat.Target;
import dev.harthon.habitat.hart.HartLimits;
import dev.harthon.habitat.hart.HartReader;
import dev.harthon.habitat.trust.KeyRing;
import dev.harthon.habitat.trust.OriginKey;
import dev.harthon.habitat.trust.TrustPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Packages and keys of Habitat Builder's own test suite, served and fetched. */
class RealHartsTest {

    @TempDir
    Path folder;

    @TempDir
    Path cache;

    @TempDir
    Path keys;

    private final KeyWitness nobody = new KeyWitness() {
        @Override
        public boolean accepts(OriginKey key, DepotAddress from) {
            return false;
        }

        @Override
        public void saved(OriginKey key, DepotAddress from, Path file) {}
    };

    @BeforeEach
    void copyFixtures() throws IOException {
        copy(Shared.path("fixtures/harts"), folder);
        copy(Shared.path("fixtures/keys"), Files.createDirectories(folder.resolve("keys")));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(path -> !path.getFileName().toString().startsWith("altered")).toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "neurosis/testapp, 0.1.13/20190511004436",
        "neurosis/testapp/0.1.3, 0.1.3/20190327162537",
        "neurosis/testapp2, v1.2.3-master/20181018162212",
        "neurosis/oddversion1, R16B03-1/20190510185500",
        "neurosis/oddversion5, 0.0~r131/20190513181055",
        "neurosis/oddversion7, 19.1.0./20190531185313"
    })
    void areFoundFetchedAndVerified(String spec, String release) {
        try (TestDepot depot = TestDepot.serving(folder)) {
            DepotSource source = new DepotSource(
                    depot.client(), new ArtifactCache(cache), Target.X86_64_LINUX, FetchProgress.silent());
            Path file = source.latest(PackageSpec.parse(spec)).file();
            KeyRing ring = KeyRing.empty()
                    .or(new DepotKeys(depot.client(), KeyFetch.ALWAYS, nobody, keys)::find);
            HabitatPackage read = new HartReader(ring, TrustPolicy.REQUIRE, HartLimits.standard()).read(file);
            assertThat(read.ident().toString()).endsWith(release);
            assertThat(read.seal().trusted()).isTrue();
        }
    }

    @Test
    void aTargetHasItsOwnLatest() {
        try (TestDepot depot = TestDepot.serving(folder)) {
            PackageSpec spec = PackageSpec.parse("neurosis/testapp");
            assertThat(depot.client().latest(spec, new Target("x86_64-linux-kernel2")).ident().release())
                    .isEqualTo("20181116180420");
            assertThat(depot.client().latest(spec, new Target("x86_64-windows")).ident().version()).isEqualTo("0.1.4");
            assertThat(depot.client().versions("neurosis", "testapp")).extracting(DepotVersion::version)
                    .containsExactly("0.1.13", "0.1.4", "0.1.3");
            assertThat(depot.notes()).anyMatch(note -> note.contains("bogus_and_corrupt.hart"));
        }
    }
}
