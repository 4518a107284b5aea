package dev.harthon.shell.render;

import dev.harthon.workbench.Progress;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Progress off a terminal: a line at the start, one each tenth or each ten seconds, one at the end. What is measured
 * and over within a second is not worth a line.
 */
final class ProgressLines implements Progress {

    private static final long BRIEF = TimeUnit.SECONDS.toNanos(1);
    private static final long SILENCE = TimeUnit.SECONDS.toNanos(10);

    private final Console console;
    private final LongSupplier nanoTime;
    private String name = "";
    private long total;
    private long done;
    private long started;
    private long lastLine;
    private int lastTenth;
    private boolean announced;

    ProgressLines(Console console, LongSupplier nanoTime) {
        this.console = console;
        this.nanoTime = nanoTime;
    }

    @Override
    public synchronized void start(String task, long totalBytes) {
        name = task;
        total = totalBytes;
        done = 0;
        lastTenth = 0;
        started = nanoTime.getAsLong();
        lastLine = started;
        announced = false;
        if (total < 0) {
            announce();
        }
    }

    private void announce() {
        if (!announced) {
            console.err(name + (total > 0 ? " (" + ByteText.of(total) + ")" : ""));
        }
        announced = true;
    }

    @Override
    public synchronized void advance(long bytes) {
        done += bytes;
        long now = nanoTime.getAsLong();
        if (now - started < BRIEF) {
            return;
        }
        announce();
        Task task = new Task(name, total, done, now - started);
        int tenth = task.percent() / 10;
        boolean next = tenth > lastTenth && tenth < 10;
        if (next || now - lastLine >= SILENCE) {
            console.err(name + ": " + (task.measured() ? task.percent() + " %, " : "") + task.amount());
            lastLine = now;
            lastTenth = tenth;
        }
    }

    @Override
    public synchronized void note(String line) {
        console.err(ControlText.neutral(line));
    }

    @Override
    public synchronized void finish(String line) {
        console.err(ControlText.neutral(line));
    }
}
