package dev.harthon.image.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderMemberCacheTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final MemberKey KEY = key("a");

    @TempDir
    private Path folder;

    private final AtomicInteger made = new AtomicInteger();

    @Test
    void aMemberIsMadeOnceAndFoundAgain() throws IOException {
        byte[] first = bytes(cache(1 << 20), KEY);
        byte[] second = bytes(cache(1 << 20), KEY);
        assertThat(second).isEqualTo(first);
        assertThat(made).hasValue(1);
    }

    @Test
    void anotherLevelOrFolderIsAnotherMember() throws IOException {
        FolderMemberCache cache = cache(1 << 20);
        cache.get(KEY, this::make).close();
        cache.get(new MemberKey(KEY.payload(), "", Compression.DEFAULT), this::make).close();
        cache.get(new MemberKey(KEY.payload(), "rootfs", Compression.BEST), this::make).close();
        assertThat(made).hasValue(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, 20, 60})
    void aDamagedMemberIsMadeAnew(int position) throws IOException {
        byte[] whole = bytes(cache(1 << 20), KEY);
        Path file = files().get(0);
        byte[] damaged = Files.readAllBytes(file);
        damaged[position] ^= 1;
        Files.write(file, damaged);
        assertThat(bytes(cache(1 << 20), KEY)).isEqualTo(whole);
        assertThat(bytes(cache(1 << 20), KEY)).isEqualTo(whole);
        assertThat(made).hasValue(2);
    }

    @Test
    void aMemberThatWasCutShortIsMadeAnew() throws IOException {
        byte[] whole = bytes(cache(1 << 20), KEY);
        Path file = files().get(0);
        for (int length : List.of(0, 10, (int) Files.size(file) - 1)) {
            Files.write(file, java.util.Arrays.copyOf(Files.readAllBytes(file), length));
            assertThat(bytes(cache(1 << 20), KEY)).isEqualTo(whole);
        }
    }

    @Test
    void aMakerThatFailsLeavesNothing() {
        assertThatThrownBy(() -> cache(1 << 20).get(KEY, tar -> {
                    tar.write(1);
                    throw new IOException("no more");
                }))
                .hasMessage("no more");
        assertThat(files()).isEmpty();
    }

    @Test
    void whatWasNotUsedForLongestMakesRoom() throws IOException {
        bytes(cache(1 << 20), KEY);
        long size = Files.size(files().get(0));
        at(NOW.plusSeconds(1), 2 * size).get(key("b"), this::make).close();
        at(NOW.plusSeconds(2), 2 * size).get(KEY, this::make).close();
        at(NOW.plusSeconds(3), 2 * size).get(key("c"), this::make).close();
        assertThat(files()).extracting(file -> file.getFileName().toString())
                .containsExactlyInAnyOrder(KEY.fileName(), key("c").fileName());
    }

    @Test
    void aMemberStaysReadableWhenItsFileIsDeleted() throws IOException {
        byte[] whole = bytes(cache(1 << 20), KEY);
        try (Member member = cache(1 << 20).get(KEY, this::make)) {
            Files.delete(files().get(0));
            assertThat(bytes(member)).isEqualTo(whole);
        }
    }

    @Test
    void whatAKilledProcessLeftIsSweptAfterADay() throws IOException {
        Path young = Files.createFile(folder.resolve(".tmp-1"));
        Path old = Files.createFile(folder.resolve(".tmp-2"));
        Files.setLastModifiedTime(young, FileTime.from(NOW.minus(Duration.ofHours(23))));
        Files.setLastModifiedTime(old, FileTime.from(NOW.minus(Duration.ofHours(25))));
        cache(1 << 20).get(KEY, this::make).close();
        assertThat(young).exists();
        assertThat(old).doesNotExist();
    }

    @Test
    void twoThatMakeTheSameAtOnceBothGetItWhole() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        CountDownLatch both = new CountDownLatch(2);
        MemberCache.Maker maker = tar -> {
            both.countDown();
            awaitQuietly(both);
            make(tar);
        };
        Future<Member> first = threads.submit(() -> cache(1 << 20).get(KEY, maker));
        Future<Member> second = threads.submit(() -> cache(1 << 20).get(KEY, maker));
        try (Member one = first.get(); Member other = second.get()) {
            assertThat(bytes(one)).isEqualTo(bytes(other));
        }
        threads.shutdown();
        assertThat(files()).hasSize(1);
    }

    private void make(java.io.OutputStream tar) throws IOException {
        made.incrementAndGet();
        tar.write("some tar entries, some more tar entries, and 0123456789".getBytes(UTF_8));
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private FolderMemberCache cache(long limit) {
        return at(NOW, limit);
    }

    private FolderMemberCache at(Instant now, long limit) {
        return new FolderMemberCache(folder, limit, Clock.fixed(now, ZoneOffset.UTC));
    }

    private byte[] bytes(MemberCache cache, MemberKey key) throws IOException {
        try (Member member = cache.get(key, this::make)) {
            return bytes(member);
        }
    }

    private static byte[] bytes(Member member) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        member.copyTo(out);
        return out.toByteArray();
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static MemberKey key(String digit) {
        return new MemberKey(digit.repeat(64), "rootfs", Compression.DEFAULT);
    }
}
