package dev.harthon.shell.render;

import java.util.List;
import java.util.stream.Collectors;

/** The few signs beyond letters; {@code --ascii} and terminals that cannot show more get plain ones. */
public enum Glyphs {
    UNICODE("…", "█", "░", "✓", "✗", "▁▂▃▄▅▆▇█"),
    ASCII("...", "#", "-", "ok", "x", "_.-=*#");

    private final String ellipsis;
    private final String full;
    private final String empty;
    private final String tick;
    private final String cross;
    private final String levels;

    Glyphs(String ellipsis, String full, String empty, String tick, String cross, String levels) {
        this.ellipsis = ellipsis;
        this.full = full;
        this.empty = empty;
        this.tick = tick;
        this.cross = cross;
        this.levels = levels;
    }

    public String ellipsis() {
        return ellipsis;
    }

    public String tick() {
        return tick;
    }

    public String cross() {
        return cross;
    }

    /** One sign for each number, the higher the more it is of the most. */
    public String sparkline(List<Integer> numbers, int most) {
        int highest = levels.length() - 1;
        return numbers.stream()
                .map(number -> most <= 0 ? 0 : Math.min(highest, Math.round((float) number * highest / most)))
                .map(level -> String.valueOf(levels.charAt(level)))
                .collect(Collectors.joining());
    }

    /** A bar of this many cells, the given part of it full. */
    public String bar(double part, int cells) {
        int filled = (int) Math.floor(Math.max(0, Math.min(1, part)) * cells);
        return full.repeat(filled) + empty.repeat(cells - filled);
    }
}
