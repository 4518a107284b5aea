package dev.harthon.depot.names;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harthon.depot.HartFolder;
import dev.harthon.depot.builder.BuilderDepot;
import dev.harthon.depot.builder.DepotAddress;
import dev.harthon.depot.builder.DepotSettings;
import dev.harthon.fixture.HartBuilder;
import dev.harthon.fixture.OriginKeys;
import dev.harthon.http.HttpSettings;
import dev.harthon.http.RetryPolicy;
import dev.harthon.local.depot.DepotHandler;
import dev.harthon.local.depot.DepotTrouble;
import dev.harthon.local.http.Server;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackageNamesTest {

    private static final OriginKeys KEYS = OriginKeys.generate("acme");
    private static final Duration PATIENTLY = Duration.ofSeconds(30);
    private static final Instant NOW = Instant.now();

    @TempDir
    Path folder;

    @TempDir
    Path cache;

    @TempDir
    Path local;

    private final AtomicInteger asked = new AtomicInteger();

    private Server serve(CountDownLatch gate) {
        DepotHandler depot = new DepotHandler(folder, DepotTrouble.none(), line -> {});
        return Server.start(0, request -> {
            asked.incrementAndGet();
            try {
                gate.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            return depot.handle(request);
        });
    }

    private PackageNames names(Optional<String> url, Instant now, Duration moment) {
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        Optional<BuilderDepot> depot = url.map(address -> new BuilderDepot(
                DepotSettings.of(DepotAddress.parse(address)).withPatience(0, Duration.ZERO),
                HttpSettings.standard().withRetries(RetryPolicy.never())));
        DepotNames names = new DepotNames(depot, cache, clock);
        HartFolder here = HartFolder.cache(local);
        return new PackageNames(() -> List.of(here), Optional.of(names), moment);
    }

    private static List<String> complete(PackageNames names, String typed) {
        return names.complete(typed, 100).stream().map(NameCompletion::text).toList();
    }

    private void put(Path where, String ident) {
        HartBuilder.hart(ident).write(where, KEYS);
    }

    @Test
    void completesStepByStepFromHereAndFromTheDepot() {
        put(folder, "acme/web/1.9/20240101000000");
        put(folder, "acme/web/1.10/20240101000000");
        put(folder, "acme/web/1.10/20240202000000");
        put(local, "acme/webmail/1.0/20240101000000");
        put(local, "mine/tool/1.0/20240101000000");
        try (Server server = serve(new CountDownLatch(0));
                PackageNames names = names(Optional.of(server.url()), NOW, PATIENTLY)) {
            assertThat(complete(names, "")).containsExactly("acme/", "chef/", "core/", "mine/");
            assertThat(complete(names, "ac")).containsExactly("acme/");
            assertThat(complete(names, "acme/w")).containsExactly("acme/web", "acme/webmail");
            assertThat(complete(names, "acme/web/")).containsExactly("acme/web/1.10", "acme/web/1.9");
            assertThat(complete(names, "acme/web/1.10/")).containsExactly(
                    "acme/web/1.10/20240202000000", "acme/web/1.10/20240101000000");
            assertThat(complete(names, "acme/web/1.10/2024/")).isEmpty();
            assertThat(complete(names, "no such/../thing")).isEmpty();
        }
    }

    @Test
    void anOriginAloneIsNotUsable() {
        try (PackageNames names = names(Optional.empty(), NOW, PATIENTLY)) {
            assertThat(names.complete("cor", 9))
                    .containsExactly(new NameCompletion("core/", false));
        }
    }

    @Test
    void worksOfflineFromWhatWasKept() throws IOException {
        put(folder, "acme/web/1.0/20240101000000");
        try (Server server = serve(new CountDownLatch(0));
                PackageNames names = names(Optional.of(server.url()), NOW, PATIENTLY)) {
            assertThat(complete(names, "acme/")).containsExactly("acme/web");
        }
        assertThat(Files.readString(cache.resolve("names/acme"))).isEqualTo("acme/web\n");
        try (PackageNames names = names(Optional.empty(), NOW, PATIENTLY)) {
            assertThat(complete(names, "acme/")).containsExactly("acme/web");
            assertThat(complete(names, "a")).containsExactly("acme/");
        }
    }

    @Test
    void doesNotWaitForADepotThatHangsAndHasTheAnswerLater() {
        put(folder, "acme/web/1.0/20240101000000");
        put(local, "acme/here/1.0/20240101000000");
        CountDownLatch gate = new CountDownLatch(1);
        try (Server server = serve(gate);
                PackageNames names = names(Optional.of(server.url()), NOW, Duration.ofMillis(1))) {
            await(() -> complete(names, "acme/").equals(List.of("acme/here")));
            assertThat(complete(names, "acme/")).containsExactly("acme/here");
            gate.countDown();
            await(() -> complete(names, "acme/").equals(List.of("acme/here", "acme/web")));
            assertThat(asked).hasValue(1);
        }
    }

    @Test
    void givesAnOldAnswerAtOnceAndRefreshesIt() throws IOException {
        put(folder, "acme/new/1.0/20240101000000");
        Path kept = cache.resolve("names/acme");
        Files.createDirectories(kept.getParent());
        Files.writeString(kept, "acme/old\n\u001b[31mhostile\n");
        CountDownLatch gate = new CountDownLatch(1);
        try (Server server = serve(gate);
                PackageNames fresh = names(Optional.of(server.url()), NOW, PATIENTLY);
                PackageNames names = names(Optional.of(server.url()), NOW.plus(Duration.ofDays(1)), PATIENTLY)) {
            assertThat(complete(fresh, "acme/")).containsExactly("acme/old");
            assertThat(asked).hasValue(0);
            assertThat(complete(names, "acme/")).containsExactly("acme/old");
            gate.countDown();
            await(() -> complete(names, "acme/").equals(List.of("acme/new")));
            await(() -> content(kept).equals("acme/new\n"));
        }
    }

    @Test
    void warmsUpFromWhatIsOnThisMachine() throws IOException {
        put(local, "acme/here/1.0/20240101000000");
        Path kept = cache.resolve("names/acme");
        Files.createDirectories(kept.getParent());
        Files.writeString(kept, "acme/there\n");
        try (PackageNames names = names(Optional.empty(), NOW, Duration.ZERO)) {
            names.warm();
            await(() -> complete(names, "acme/").equals(List.of("acme/here", "acme/there")));
        }
    }

    @Test
    void saysNothingOfTroubleAndDoesNotAskAgainSoon() {
        put(local, "acme/here/1.0/20240101000000");
        try (Server server = Server.start(0, request -> {
            asked.incrementAndGet();
            throw new IllegalStateException("broken");
        });
                PackageNames names = names(Optional.of(server.url()), NOW, PATIENTLY)) {
            assertThat(complete(names, "acme/")).containsExactly("acme/here");
            assertThat(complete(names, "acme/h")).containsExactly("acme/here");
            assertThat(asked).hasValue(1);
        }
        try (PackageNames names = names(Optional.of("http://127.0.0.1:1"), NOW, PATIENTLY)) {
            assertThat(complete(names, "acme/")).containsExactly("acme/here");
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return "";
        }
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENTLY.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }
}
