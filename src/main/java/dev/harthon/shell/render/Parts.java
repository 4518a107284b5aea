package dev.harthon.shell.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The parts of a task that go on side by side, each with a bar of its own; a few of them are shown. */
final class Parts {

    private static final int MOST = 4;
    private static final int CELLS = 10;
    private static final int NAME = 40;

    private final Map<String, Task> going = new LinkedHashMap<>();

    void clear() {
        going.clear();
    }

    /** A part that is done is no longer shown. */
    void put(String name, long done, long total) {
        if (total >= 0 && done >= total) {
            going.remove(name);
        } else {
            going.put(name, new Task(name, total, done, 0));
        }
    }

    List<String> lines(Glyphs glyphs) {
        List<String> lines = new ArrayList<>();
        going.values().stream().limit(MOST).forEach(part -> lines.add(line(part, glyphs)));
        if (going.size() > MOST) {
            lines.add("  and " + (going.size() - MOST) + " more");
        }
        return lines;
    }

    private static String line(Task part, Glyphs glyphs) {
        String bar = part.measured() ? glyphs.bar(part.percent() / 100.0, CELLS) : " ".repeat(CELLS);
        return "  " + bar + "  " + TextWidth.cut(ControlText.line(part.name()), NAME, glyphs) + "  " + part.amount();
    }
}
