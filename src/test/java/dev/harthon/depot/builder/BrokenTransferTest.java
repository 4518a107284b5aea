package dev.harthon.depot.builder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.harthon.fault.InterruptedFault;
import dev.harthon.fault.NetworkFault;
import dev.harthon.fault.TrustFault;
import dev.harthon.fixture.ClosureFolder;
import dev.harthon.habitat.PackageIdent;
import dev.harthon.habitat.Target;
import dev.harthon.local.depot.DepotTrouble;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokenTransferTest {

    private static final List<PackageIdent> TOP = List.of(ClosureFolder.TOP);
    private static final String FILE = ClosureFolder.TOP.archiveName(Target.X86_64_LINUX);

    @TempDir
    Path folder;

    @TempDir
    Path cache;

    @Test
    void goesOnWhereTheTransferWasCut() {
        ClosureFolder.write(folder, 1, 300_000);
        try (TestDepot depot = TestDepot.serving(folder, DepotTrouble.none().cutting(100_000, 2))) {
            Path file = depot.fetch(TOP, cache).get(0);
            assertThat(file).hasSameBinaryContentAs(folder.resolve(FILE));
            assertThat(depot.asked("/download")).hasSize(3);
            assertThat(depot.asked("/download").get(0).header("Range")).isEmpty();
            assertThat(depot.asked("/download").get(1).header("Range").orElseThrow()).matches("bytes=\\d{5,6}-");
            assertThat(depot.asked("/download").get(1).header("If-Range")).isPresent();
            assertThat(depot.notes()).anyMatch(note -> note.contains("trying again"));
        }
    }

    @Test
    void beginsAnewWhereTheDepotKnowsNoRanges() {
        ClosureFolder.write(folder, 1, 300_000);
        try (TestDepot depot = TestDepot.serving(folder, DepotTrouble.none().cutting(100_000, 2).withoutRanges())) {
            assertThat(depot.fetch(TOP, cache).get(0)).hasSameBinaryContentAs(folder.resolve(FILE));
            assertThat(depot.asked("/download")).hasSize(3);
        }
    }

    @Test
    void survivesMoreCutsThanItsPatienceAsLongAsEachBringsSomethingNew() {
        ClosureFolder.write(folder, 1, 300_000);
        try (TestDepot depot = TestDepot.serving(folder, DepotTrouble.none().cutting(30_000, 9))) {
            assertThat(depot.fetch(TOP, cache).get(0)).hasSameBinaryContentAs(folder.resolve(FILE));
            assertThat(depot.asked("/download")).hasSize(10);
        }
    }

    @Test
    void givesUpWhenTriesBringNothingNewAndLeavesNothingBehind() {
        ClosureFolder.write(folder, 1, 300_000);
        try (TestDepot depot = TestDepot.serving(folder, DepotTrouble.none().cutting(50_000, 99).withoutRanges())) {
            assertThatThrownBy(() -> depot.fetch(TOP, cache)).isInstanceOf(NetworkFault.class);
            assertThat(depot.asked("/download")).hasSize(5);
        }
        assertThat(TestDepot.filesIn(cache)).isEmpty();
    }

    @Test
    void bringsHomeAClosureOfSixtyFromADepotThatFailsAndCutsEverywhere() {
        ClosureFolder.write(folder, 60, 5_000);
        DepotTrouble trouble = DepotTrouble.none().failing(2).cutting(3_000, 1);
        try (TestDepot depot = TestDepot.serving(folder, trouble)) {
            List<PackageIdent> closure =
                    depot.client().release(ClosureFolder.TOP, Target.X86_64_LINUX).closure();
            for (Path file : depot.fetch(closure, cache)) {
                assertThat(file).hasSameBinaryContentAs(folder.resolve(file.getFileName()));
            }
        }
        assertThat(TestDepot.filesIn(cache)).hasSize(60);
    }

    @Test
    void saysThatTheDepotHasTroubleWhenItStaysSo() {
        ClosureFolder.write(folder, 1, 100);
        try (TestDepot depot = TestDepot.serving(folder, DepotTrouble.none().failing(99))) {
            assertThatThrownBy(() -> depot.fetch(TOP, cache)).isInstanceOfSatisfying(NetworkFault.class, fault -> {
                assertThat(fault.why().orElseThrow()).contains("500", "The database is away");
                assertThat(fault.remedy().orElseThrow()).contains("try again later");
            });
        }
    }

    @Test
    void refusesBytesThatAreNotThoseAnnouncedAndLeavesNothingBehind() {
        ClosureFolder.write(folder, 1, 100);
        try (TestDepot depot = TestDepot.serving(folder, DepotTrouble.none().lying())) {
            assertThatThrownBy(() -> depot.fetch(TOP, cache)).isInstanceOfSatisfying(TrustFault.class, fault -> {
                assertThat(fault.what()).contains("acme/web/2.1.0/20250102030405", "is refused");
                assertThat(fault.why().orElseThrow()).contains("checksum", "announced");
            });
            assertThat(depot.asked("/download")).hasSize(1);
        }
        assertThat(TestDepot.filesIn(cache)).isEmpty();
    }

    @Test
    void whatWasPutTogetherAndDoesNotFitIsFetchedOnceMoreInOnePiece() {
        ClosureFolder.write(folder, 1, 300_000);
        try (TestDepot depot = TestDepot.serving(folder, DepotTrouble.none().lying().cutting(50_000, 1))) {
            assertThatThrownBy(() -> depot.fetch(TOP, cache)).isInstanceOf(TrustFault.class);
            assertThat(depot.asked("/download")).hasSize(3);
            assertThat(depot.asked("/download").get(2).header("Range")).isEmpty();
        }
    }

    @Test
    void anInterruptionEndsItAndLeavesNothingBehind() throws InterruptedException {
        ClosureFolder.write(folder, 6, 100_000);
        CountDownLatch begun = new CountDownLatch(1);
        FetchProgress progress = new FetchProgress() {
            @Override
            public void received(PackageIdent ident, long bytes, OptionalLong total) {
                begun.countDown();
            }
        };
        try (TestDepot depot = TestDepot.serving(folder, DepotTrouble.none().slow(2_000))) {
            List<PackageIdent> closure =
                    depot.client().release(ClosureFolder.TOP, Target.X86_64_LINUX).closure();
            AtomicReference<Throwable> failure = new AtomicReference<>();
            Thread fetch = new Thread(() -> depot.fetch(closure, cache, progress));
            fetch.setUncaughtExceptionHandler((thread, thrown) -> failure.set(thrown));
            fetch.start();
            assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
            fetch.interrupt();
            fetch.join(TimeUnit.SECONDS.toMillis(30));
            assertThat(failure.get()).isInstanceOf(InterruptedFault.class);
        }
        assertThat(TestDepot.filesIn(cache)).isEmpty();
    }

    @Test
    void oneFailureStopsTheOthers() {
        ClosureFolder.write(folder, 8, 100_000);
        List<PackageIdent> closure;
        try (TestDepot depot = TestDepot.serving(folder)) {
            closure = depot.client().release(ClosureFolder.TOP, Target.X86_64_LINUX).closure();
        }
        try (TestDepot depot = TestDepot.serving(folder, DepotTrouble.none().lying().slow(400_000))) {
            assertThatThrownBy(() -> depot.fetch(closure, cache)).isInstanceOf(TrustFault.class);
            assertThat(depot.asked("/download").size()).isLessThan(8);
        }
        assertThat(TestDepot.filesIn(cache)).isEmpty();
    }
}
