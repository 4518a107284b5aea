package dev.harthon.local.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The cache keeps what is used, within its limit. */
class FetchCacheTest {

    private static final long LIMIT = 100;

    @TempDir
    private Path folder;

    private static FetchItem item(String name) {
        return new FetchItem("http://store/" + name, true, false, true, Optional.empty());
    }

    private static Path put(FetchCache cache, String name, int size) throws IOException {
        Path file = cache.reserve("root", item(name));
        Files.write(file, new byte[size]);
        cache.keep("root", item(name), file);
        cache.release(file);
        return file;
    }

    @Test
    void whatWasNotUsedForLongestGoesFirst() throws IOException {
        FetchCache cache = new FetchCache(folder, LIMIT);
        Path a = put(cache, "a", 40);
        Path b = put(cache, "b", 40);
        cache.find("root", item("a")).ifPresent(cache::release);
        Path c = put(cache, "c", 40);
        assertThat(b).doesNotExist();
        assertThat(a).exists();
        assertThat(c).exists();
        assertThat(cache.find("root", item("b"))).isEmpty();
    }

    @Test
    void whatIsInUseStays() throws IOException {
        FetchCache cache = new FetchCache(folder, LIMIT);
        Path a = put(cache, "a", 60);
        assertThat(cache.find("root", item("a"))).hasValue(a);
        put(cache, "b", 60);
        assertThat(a).exists();
        cache.release(a);
        put(cache, "c", 60);
        assertThat(a).doesNotExist();
    }

    @Test
    void aFileLargerThanTheWholeCacheHasNoRoom() {
        FetchCache cache = new FetchCache(folder, LIMIT);
        assertThat(cache.hasRoomFor(100)).isTrue();
        assertThat(cache.hasRoomFor(101)).isFalse();
    }

    @Test
    void aNewCacheBeginsEmpty() throws IOException {
        Path file = put(new FetchCache(folder, LIMIT), "a", 10);
        FetchCache next = new FetchCache(folder, LIMIT);
        assertThat(file).doesNotExist();
        assertThat(next.find("root", item("a"))).isEmpty();
    }

    @Test
    void usersDoNotShareFiles() throws IOException {
        FetchCache cache = new FetchCache(folder, LIMIT);
        put(cache, "a", 10);
        assertThat(cache.find("nobody", item("a"))).isEmpty();
    }
}
