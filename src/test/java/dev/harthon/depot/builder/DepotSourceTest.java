package dev.harthon.depot.builder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.harthon.depot.ClosureProgress;
import dev.harthon.depot.ClosureResolver;
import dev.harthon.depot.HartFolder;
import dev.harthon.depot.PackageSource;
import dev.harthon.depot.RemoteSource;
import dev.harthon.depot.cache.ArtifactCache;
import dev.harthon.fault.PackageFault;
import dev.harthon.fault.TrustFault;
import dev.harthon.fixture.ClosureFolder;
import dev.harthon.habitat.Closure;
import dev.harthon.habitat.PackageSpec;
import dev.harthon.habitat.Target;
import dev.harthon.habitat.hart.HartLimits;
import dev.harthon.habitat.hart.HartReader;
import dev.harthon.habitat.trust.KeyRing;
import dev.harthon.habitat.trust.TrustPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DepotSourceTest {

    private static final PackageSpec WEB = PackageSpec.parse("acme/web");

    @TempDir
    Path folder;

    @TempDir
    Path cache;

    @TempDir
    Path local;

    private ClosureResolver resolver(RemoteSource remote, KeyRing keys) {
        List<PackageSource> sources = List.of(HartFolder.of(local), HartFolder.cache(cache));
        return new ClosureResolver(
                sources, Optional.of(remote), new HartReader(keys, TrustPolicy.REQUIRE, HartLimits.standard()));
    }

    private RemoteSource source(TestDepot depot) {
        return new DepotSource(
                depot.client(), new ArtifactCache(cache), Target.X86_64_LINUX, FetchProgress.silent());
    }

    private KeyRing keys() {
        return KeyRing.of(List.of(folder.resolve("keys")));
    }

    @Test
    void aClosureIsCompletedFromTheDepotAndReadFromTheCache() {
        ClosureFolder.write(folder, 60, 500);
        try (TestDepot depot = TestDepot.serving(folder)) {
            Closure closure = resolver(source(depot), keys()).resolve(WEB, ClosureProgress.NONE);
            assertThat(closure.all()).hasSize(60);
            assertThat(closure.all()).allMatch(member -> member.file().startsWith(cache) && member.seal().trusted());
            int asked = depot.asked("").size();
            resolver(source(depot), keys()).resolve(WEB, ClosureProgress.NONE);
            assertThat(depot.asked("")).hasSize(asked);
        }
    }

    @Test
    void onlyWhatIsMissingHereIsFetched() throws IOException {
        ClosureFolder.write(folder, 10, 500);
        String top = ClosureFolder.TOP.archiveName(Target.X86_64_LINUX);
        Files.copy(folder.resolve(top), local.resolve(top));
        String lib = "acme-lib-3-1.3-20240101000000-x86_64-linux.hart";
        Files.copy(folder.resolve(lib), local.resolve(lib));
        try (TestDepot depot = TestDepot.serving(folder)) {
            Closure closure = resolver(source(depot), keys()).resolve(WEB, ClosureProgress.NONE);
            assertThat(closure.all()).hasSize(10);
            assertThat(TestDepot.filesIn(cache)).hasSize(8).doesNotContain(top, lib);
            assertThat(depot.asked("/latest")).isEmpty();
        }
    }

    @Test
    void whatTheDepotGivesIsNotTrustedForThat() {
        ClosureFolder.write(folder, 1, 500);
        try (TestDepot depot = TestDepot.serving(folder)) {
            assertThatThrownBy(() -> resolver(source(depot), KeyRing.empty()).resolve(WEB, ClosureProgress.NONE))
                    .isInstanceOf(TrustFault.class);
        }
    }

    @Test
    void offlineItSaysWhatWouldHaveBeenAskedFor() throws IOException {
        ClosureFolder.write(folder, 10, 10);
        RemoteSource offline = new OfflineSource(DepotSettings.of(DepotAddress.parse("https://depot.example")));
        ClosureResolver resolver = resolver(offline, keys());
        assertThatThrownBy(() -> resolver.resolve(WEB, ClosureProgress.NONE))
                .isInstanceOfSatisfying(PackageFault.class, fault -> {
                    assertThat(fault.why().orElseThrow()).contains("https://depot.example", "base, then stable");
                    assertThat(fault.remedy().orElseThrow()).contains("--offline");
                });
        String top = ClosureFolder.TOP.archiveName(Target.X86_64_LINUX);
        Files.copy(folder.resolve(top), local.resolve(top));
        assertThatThrownBy(() -> resolver.resolve(WEB, ClosureProgress.NONE))
                .isInstanceOfSatisfying(PackageFault.class, fault -> {
                    assertThat(fault.what()).contains("9 dependencies are not on this machine");
                    assertThat(fault.why().orElseThrow()).contains("acme/lib-1/", "and 5 more");
                });
    }
}
