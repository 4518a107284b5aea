package dev.harthon.depot.cache;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.harthon.fault.InterruptedFault;
import dev.harthon.fault.OperationFault;
import dev.harthon.habitat.PackageIdent;
import dev.harthon.habitat.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArtifactCacheTest {

    private static final PackageIdent IDENT = PackageIdent.parse("acme/web/1.0/20240101000000");
    private static final Target TARGET = Target.X86_64_LINUX;

    @TempDir
    Path folder;

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    private static ArtifactCache.Filler writing(String text) {
        return file -> file.write(text.getBytes(UTF_8), 0, text.length());
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).map(file -> file.getFileName().toString()).toList();
        }
    }

    @Test
    void makesAnEntryOnceUnderItsCanonicalName() throws IOException {
        ArtifactCache cache = new ArtifactCache(folder.resolve("deep/er"));
        assertThat(cache.find(IDENT, TARGET)).isEmpty();
        Path first = cache.obtain(IDENT, TARGET, writing("one"), () -> {});
        Path second = cache.obtain(IDENT, TARGET, writing("two"), () -> {});
        assertThat(first).isEqualTo(second).hasContent("one").hasFileName(IDENT.archiveName(TARGET));
    }

    @Test
    void aFillerThatFailsLeavesNothingBehind() throws IOException {
        ArtifactCache cache = new ArtifactCache(folder);
        assertThatThrownBy(() -> cache.obtain(IDENT, TARGET, file -> {
            writing("half").fill(file);
            throw new IOException("disk full");
        }, () -> {})).isInstanceOfSatisfying(OperationFault.class,
                fault -> assertThat(fault.why().orElseThrow()).contains("disk full"));
        assertThat(files()).isEmpty();
    }

    @Test
    void whoComesSecondWaitsAndReuses() throws Exception {
        CountDownLatch working = new CountDownLatch(1);
        CountDownLatch waiting = new CountDownLatch(1);
        AtomicInteger fillings = new AtomicInteger();
        Callable<Path> first = () -> new ArtifactCache(folder).obtain(IDENT, TARGET, file -> {
            working.countDown();
            await(waiting);
            fillings.incrementAndGet();
            writing("whole").fill(file);
        }, () -> {});
        Future<Path> made = threads.submit(first);
        await(working);
        Future<Path> reused = threads.submit(() -> new ArtifactCache(folder).obtain(
                IDENT, TARGET, file -> fillings.incrementAndGet(), waiting::countDown));
        assertThat(reused.get(30, TimeUnit.SECONDS)).isEqualTo(made.get(30, TimeUnit.SECONDS)).hasContent("whole");
        assertThat(fillings).hasValue(1);
    }

    @Test
    void whoWaitsCanBeInterrupted() throws Exception {
        CountDownLatch working = new CountDownLatch(1);
        CountDownLatch waiting = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        threads.submit(() -> new ArtifactCache(folder).obtain(IDENT, TARGET, file -> {
            working.countDown();
            await(end);
        }, () -> {}));
        await(working);
        Thread[] waiter = new Thread[1];
        Future<Path> second = threads.submit(() -> {
            waiter[0] = Thread.currentThread();
            return new ArtifactCache(folder).obtain(IDENT, TARGET, writing("x"), waiting::countDown);
        });
        await(waiting);
        waiter[0].interrupt();
        assertThatThrownBy(() -> second.get(30, TimeUnit.SECONDS)).isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(InterruptedFault.class);
        end.countDown();
    }

    @Test
    void clearsAwayWhatAKilledProcessLeft() throws IOException {
        String name = IDENT.archiveName(TARGET);
        Files.writeString(folder.resolve(name + ".tmp-1-left"), "half");
        Files.writeString(folder.resolve("other.hart.tmp-1-busy"), "half");
        new ArtifactCache(folder).obtain(IDENT, TARGET, writing("whole"), () -> {});
        assertThat(files()).containsExactlyInAnyOrder(name, "other.hart.tmp-1-busy");
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            if (!latch.await(30, TimeUnit.SECONDS)) {
                throw new IOException("nobody came");
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
