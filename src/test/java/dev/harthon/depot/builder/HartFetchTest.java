package dev.harthon.depot.builder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.harthon.depot.cache.ArtifactCache;
import dev.harthon.fault.PackageFault;
import dev.harthon.fixture.ClosureFolder;
import dev.harthon.habitat.PackageIdent;
import dev.harthon.habitat.Target;
import dev.harthon.local.depot.DepotHandler;
import dev.harthon.local.depot.DepotTrouble;
import dev.harthon.local.http.Server;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HartFetchTest {

    private static final Target TARGET = Target.X86_64_LINUX;

    @TempDir
    Path folder;

    @TempDir
    Path cache;

    /** Keeps what it hears. */
    private static final class Heard implements FetchProgress {
        final Map<PackageIdent, Long> received = new ConcurrentHashMap<>();
        final List<PackageIdent> fetched = Collections.synchronizedList(new ArrayList<>());
        final List<PackageIdent> reused = Collections.synchronizedList(new ArrayList<>());
        long planned;

        @Override
        public void planned(List<PackageIdent> packages, OptionalLong bytes) {
            planned = bytes.orElse(-1);
        }

        @Override
        public void received(PackageIdent ident, long bytes, OptionalLong total) {
            assertThat(total).isPresent();
            received.put(ident, bytes);
        }

        @Override
        public void finished(PackageIdent ident, Path file, boolean isNew) {
            (isNew ? fetched : reused).add(ident);
        }
    }

    @Test
    void fetchesAClosureOfSixtyPackagesUnderTheirCanonicalNames() throws IOException {
        ClosureFolder.write(folder, 60, 3_000);
        Heard heard = new Heard();
        try (TestDepot depot = TestDepot.serving(folder)) {
            List<PackageIdent> closure = depot.client().release(ClosureFolder.TOP, TARGET).closure();
            List<Path> files = depot.fetch(closure, cache, heard);
            assertThat(closure).hasSize(60);
            assertThat(files).extracting(Path::getFileName).extracting(Path::toString)
                    .containsExactlyElementsOf(closure.stream().map(ident -> ident.archiveName(TARGET)).toList());
            for (Path file : files) {
                assertThat(file).hasSameBinaryContentAs(folder.resolve(file.getFileName()));
            }
        }
        assertThat(TestDepot.filesIn(cache)).hasSize(60);
        assertThat(heard.fetched).hasSize(60);
        assertThat(heard.received.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(heard.planned);
    }

    @Test
    void filesAreReadableByAll() throws IOException {
        ClosureFolder.write(folder, 1, 10);
        try (TestDepot depot = TestDepot.serving(folder)) {
            Path file = depot.fetch(List.of(ClosureFolder.TOP), cache).get(0);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-r--r--");
        }
    }

    @Test
    void asksForNothingThatIsInTheCache() {
        ClosureFolder.write(folder, 3, 10);
        try (TestDepot depot = TestDepot.serving(folder)) {
            List<PackageIdent> closure = depot.client().release(ClosureFolder.TOP, TARGET).closure();
            depot.fetch(closure, cache);
            int asked = depot.asked("").size();
            depot.fetch(closure, cache);
            assertThat(depot.asked("")).hasSize(asked);
        }
    }

    @Test
    void namesAllThatTheDepotLacksAndFetchesNothing() {
        ClosureFolder.write(folder, 3, 10);
        List<PackageIdent> wanted = List.of(
                ClosureFolder.TOP,
                PackageIdent.parse("acme/gone/1/20240101000000"),
                PackageIdent.parse("acme/lost/2/20240101000000"));
        try (TestDepot depot = TestDepot.serving(folder)) {
            assertThatThrownBy(() -> depot.fetch(wanted, cache))
                    .isInstanceOfSatisfying(PackageFault.class, fault -> {
                        assertThat(fault.what()).contains("lacks 2 of 3 packages");
                        assertThat(fault.why().orElseThrow()).contains("acme/gone/1/", "acme/lost/2/");
                        assertThat(fault.remedy().orElseThrow()).contains("HAB_AUTH_TOKEN", "HAB_BLDR_URL");
                    });
            assertThat(depot.asked("/download")).isEmpty();
        }
        assertThat(TestDepot.filesIn(cache)).isEmpty();
    }

    @Test
    void neverBuildsAPathFromTheNameThatTheServerSends() {
        ClosureFolder.write(folder, 1, 10);
        DepotHandler honest = new DepotHandler(folder, DepotTrouble.none(), line -> {});
        try (Server server = Server.start(0, request -> honest.handle(request).with("x-filename", "../../evil.hart"));
                BuilderDepot depot = TestDepot.client(server.url(), settings -> settings, new ArrayList<>())) {
            Path inner = cache.resolve("a/b");
            new DepotSource(depot, new ArtifactCache(inner), TARGET, FetchProgress.silent())
                    .fetch(List.of(ClosureFolder.TOP), TARGET);
            assertThat(TestDepot.filesIn(cache)).containsExactly(ClosureFolder.TOP.archiveName(TARGET));
        }
    }
}
