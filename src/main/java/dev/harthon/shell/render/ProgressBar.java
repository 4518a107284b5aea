package dev.harthon.shell.render;

import dev.harthon.workbench.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Progress on a terminal, in lines that are drawn again and again: nothing in the first second, then how much is done,
 * after three seconds a bar with rate and time left, and the parts that go on side by side. Without a total there is a
 * counter and no bar.
 */
final class ProgressBar implements Progress, Overlay {

    private static final long QUIET = TimeUnit.SECONDS.toNanos(1);
    private static final long BRIEF = TimeUnit.SECONDS.toNanos(3);
    private static final int CELLS = 20;

    private final Console console;
    private final LongSupplier nanoTime;
    private final Ticker ticker;
    private Optional<String> name = Optional.empty();
    private long total;
    private long done;
    private long started;
    private String state = "";
    private final Parts parts = new Parts();
    private final DrawnLines drawn = new DrawnLines();

    ProgressBar(Console console, LongSupplier nanoTime, Ticker ticker) {
        this.console = console;
        this.nanoTime = nanoTime;
        this.ticker = ticker;
    }

    @Override
    public void start(String task, long totalBytes) {
        synchronized (this) {
            name = Optional.of(ControlText.line(task));
            total = totalBytes;
            done = 0;
            state = "";
            parts.clear();
            started = nanoTime.getAsLong();
        }
        console.show(this);
        ticker.start(console::redraw);
    }

    @Override
    public synchronized void advance(long bytes) {
        done += bytes;
    }

    @Override
    public synchronized void state(String line) {
        state = ControlText.line(line);
    }

    @Override
    public synchronized void part(String part, long doneBytes, long totalBytes) {
        parts.put(part, doneBytes, totalBytes);
    }

    @Override
    public void note(String line) {
        console.err(ControlText.neutral(line));
    }

    @Override
    public void finish(String line) {
        console.settle();
        console.err(ControlText.neutral(line));
    }

    @Override
    public synchronized String erase() {
        return drawn.erase();
    }

    @Override
    public synchronized String draw() {
        Task task = new Task(name.orElse(""), total, done, nanoTime.getAsLong() - started);
        if (task.nanos() < QUIET) {
            return "";
        }
        Page page = console.errPage();
        List<String> lines = new ArrayList<>(List.of(line(task, page.glyphs())));
        if (!state.isEmpty()) {
            lines.add("  " + state);
        }
        if (task.nanos() >= BRIEF) {
            lines.addAll(parts.lines(page.glyphs()));
        }
        int width = page.width().orElse(80) - 1;
        return drawn.draw(lines.stream().map(line -> TextWidth.cut(line, width, page.glyphs())).toList());
    }

    @Override
    public void dropped() {
        ticker.stop();
    }

    private static String line(Task task, Glyphs glyphs) {
        if (task.nanos() < BRIEF || task.done() == 0) {
            return task.name() + "  " + (task.done() == 0 ? ByteText.clock((long) task.seconds()) : task.amount());
        }
        String rate = ByteText.of(task.bytesPerSecond()) + "/s";
        if (!task.measured()) {
            return task.name() + "  " + task.amount() + "  " + rate;
        }
        String bar = glyphs.bar(task.percent() / 100.0, CELLS);
        String left = ByteText.clock(task.secondsLeft()) + " left";
        return String.join("  ", task.name(), bar, task.percent() + " %", task.amount(), rate, left);
    }
}
