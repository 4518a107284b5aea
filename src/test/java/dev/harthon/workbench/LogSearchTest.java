package dev.harthon.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LogSearchTest {

    private final List<String> seen = new ArrayList<>();
    private long now;

    @Test
    void handsOnWhatFitsAndTheLineThatEndsIt() {
        LogSearch search = search(Optional.of("warn"), Optional.of("Ready"));
        feed(search, "info a", "warn b", "Ready c", "warn d");

        assertThat(seen).containsExactly("warn b", "Ready c");
        assertThat(search.isFound()).isTrue();
        assertThat(search.hasEnough()).isTrue();
    }

    @Test
    void hasEnoughWhenTheTimeIsUp() {
        LogSearch search = search(Optional.empty(), Optional.of("Ready"));
        assertThat(search.hasEnough()).isFalse();

        now = Duration.ofSeconds(5).toNanos();
        assertThat(search.hasEnough()).isTrue();
        assertThat(search.isFound()).isFalse();
    }

    private LogSearch search(Optional<String> grep, Optional<String> until) {
        LogListener listener = (task, file, bytes) -> seen.add(new String(bytes, StandardCharsets.UTF_8));
        return new LogSearch(listener, grep.map(Pattern::compile), until.map(Pattern::compile),
                Optional.of(Duration.ofSeconds(5)), () -> now);
    }

    private static void feed(LogSearch search, String... lines) {
        for (String line : lines) {
            search.line("t", "stdout", line.getBytes(StandardCharsets.UTF_8));
        }
    }
}
