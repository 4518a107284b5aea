package dev.harthon.shell.render;

import dev.harthon.workbench.Progress;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Progress off a terminal: a line at the start, one each tenth or each ten seconds, one at the end. */
final class ProgressLines implements Progress {

    private static final long SILENCE = TimeUnit.SECONDS.toNanos(10);

    private final Console console;
    private final LongSupplier nanoTime;
    private String name = "";
    private long total;
    private long done;
    private long started;
    private long lastLine;
    private int lastTenth;

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
        console.err(name + (total > 0 ? " (" + ByteText.of(total) + ")" : ""));
    }

    @Override
    public synchronized void advance(long bytes) {
        done += bytes;
        long now = nanoTime.getAsLong();
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
        console.err(line);
    }

    @Override
    public synchronized void finish(String line) {
        console.err(line);
    }
}
