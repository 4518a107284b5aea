package dev.harthon.workbench;

import java.util.ArrayList;
import java.util.List;

/** Remembers what an operation told about itself. */
final class Heard implements Progress {

    private final List<String> lines = new ArrayList<>();

    @Override
    public synchronized void start(String task, long totalBytes) {
        lines.add(task);
    }

    @Override
    public void advance(long bytes) {}

    @Override
    public synchronized void note(String line) {
        lines.add(line);
    }

    @Override
    public synchronized void finish(String line) {
        lines.add(line);
    }

    synchronized List<String> lines() {
        return List.copyOf(lines);
    }
}
