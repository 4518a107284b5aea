package dev.harthon.shell.render;

/** The few signs beyond letters; {@code --ascii} and terminals that cannot show more get plain ones. */
public enum Glyphs {
    UNICODE("…", "█", "░", "✓", "✗"),
    ASCII("...", "#", "-", "ok", "x");

    private final String ellipsis;
    private final String full;
    private final String empty;
    private final String tick;
    private final String cross;

    Glyphs(String ellipsis, String full, String empty, String tick, String cross) {
        this.ellipsis = ellipsis;
        this.full = full;
        this.empty = empty;
        this.tick = tick;
        this.cross = cross;
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

    /** A bar of this many cells, the given part of it full. */
    public String bar(double part, int cells) {
        int filled = (int) Math.floor(Math.max(0, Math.min(1, part)) * cells);
        return full.repeat(filled) + empty.repeat(cells - filled);
    }
}
