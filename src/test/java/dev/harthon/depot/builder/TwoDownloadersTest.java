package dev.harthon.depot.builder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harthon.fixture.ClosureFolder;
import dev.harthon.habitat.PackageIdent;
import dev.harthon.habitat.Target;
import dev.harthon.local.depot.DepotHandler;
import dev.harthon.local.depot.DepotTrouble;
import dev.harthon.local.http.Handler;
import dev.harthon.local.http.Server;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TwoDownloadersTest {

    private static final PackageIdent TOP = ClosureFolder.TOP;
    private static final int PATIENCE_SECONDS = 60;

    @TempDir
    Path folder;

    @TempDir
    Path cache;

    private final CountDownLatch looking = new CountDownLatch(2);
    private final AtomicInteger downloads = new AtomicInteger();

    @BeforeEach
    void serveOnePackage() {
        ClosureFolder.write(folder, 1, 100_000);
    }

    /** Sends no package before two have looked for it. */
    private Handler meeting() {
        DepotHandler depot = new DepotHandler(folder, DepotTrouble.none(), line -> {});
        return request -> {
            if (request.path().endsWith("/" + TOP.release())) {
                looking.countDown();
            }
            if (request.path().endsWith("/download")) {
                downloads.incrementAndGet();
                await(looking);
            }
            return depot.handle(request);
        };
    }

    private void assertFetchedOnce() {
        assertThat(downloads).hasValue(1);
        String name = TOP.archiveName(Target.X86_64_LINUX);
        assertThat(TestDepot.filesIn(cache)).containsExactly(name);
        assertThat(cache.resolve(name)).hasSameBinaryContentAs(folder.resolve(name));
    }

    @Test
    void inOneProcessDoNotDisturbEachOther() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try (Server server = Server.start(0, meeting())) {
            Runnable fetch = () -> FetchMain.main(new String[] {server.url(), cache.toString(), TOP.toString()});
            for (Future<?> done : List.of(threads.submit(fetch), threads.submit(fetch))) {
                done.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }
        assertFetchedOnce();
    }

    @Test
    void inTwoProcessesDoNotDisturbEachOther() throws Exception {
        try (Server server = Server.start(0, meeting())) {
            List<Process> both = List.of(
                    FetchMain.start(server.url(), cache, TOP), FetchMain.start(server.url(), cache, TOP));
            for (Process process : both) {
                assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
                assertThat(process.exitValue()).isZero();
            }
        }
        assertFetchedOnce();
    }

    @Test
    void aKilledOneLeavesNothingThatHinders() throws Exception {
        DepotTrouble slow = DepotTrouble.none().slow(2_000);
        CountDownLatch begun = new CountDownLatch(1);
        DepotHandler depot = new DepotHandler(folder, slow, line -> {});
        try (Server server = Server.start(0, request -> {
            if (request.path().endsWith("/download")) {
                begun.countDown();
            }
            return depot.handle(request);
        })) {
            Process process = FetchMain.start(server.url(), cache, TOP);
            await(begun);
            process.destroyForcibly().waitFor();
        }
        assertThat(TestDepot.filesIn(cache)).doesNotContain(TOP.archiveName(Target.X86_64_LINUX));
        try (TestDepot whole = TestDepot.serving(folder)) {
            whole.fetch(List.of(TOP), cache);
        }
        assertThat(TestDepot.filesIn(cache)).containsExactly(TOP.archiveName(Target.X86_64_LINUX));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
