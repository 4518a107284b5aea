package dev.harthon.workbench;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;

/** Hands on the lines that fit to a pattern, and has enough when a line fits to another, or when the time is up. */
public final class LogSearch implements LogListener {

    private final LogListener next;
    private final Optional<Pattern> grep;
    private final Optional<Pattern> until;
    private final Optional<Long> deadline;
    private final LongSupplier nanoTime;
    private boolean found;

    /**
     * @param grep only these lines are handed on; all where absent
     * @param until the line that ends the reading; it is handed on
     */
    public LogSearch(
            LogListener next, Optional<Pattern> grep, Optional<Pattern> until, Optional<Duration> timeout,
            LongSupplier nanoTime) {
        this.next = next;
        this.grep = grep;
        this.until = until;
        this.nanoTime = nanoTime;
        this.deadline = timeout.map(time -> nanoTime.getAsLong() + time.toNanos());
    }

    @Override
    public void line(String task, String file, byte[] bytes) {
        if (found) {
            return;
        }
        if (grep.isEmpty() && until.isEmpty()) {
            next.line(task, file, bytes);
            return;
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        found = until.filter(pattern -> pattern.matcher(text).find()).isPresent();
        if (found || grep.map(pattern -> pattern.matcher(text).find()).orElse(true)) {
            next.line(task, file, bytes);
        }
    }

    @Override
    public void notice(String text) {
        next.notice(text);
    }

    @Override
    public void settle() {
        next.settle();
    }

    @Override
    public boolean hasEnough() {
        return found || next.hasEnough() || deadline.filter(end -> nanoTime.getAsLong() - end >= 0).isPresent();
    }

    /** The line that ends the reading has come. */
    public boolean isFound() {
        return found;
    }
}
