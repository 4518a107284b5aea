package dev.harthon.shell.render;

import org.jline.utils.WCWidth;

/** How many columns a text takes on a terminal; East Asian signs take two, combining ones none. */
final class TextWidth {

    private TextWidth() {}

    static int of(String text) {
        return text.codePoints().map(point -> Math.max(0, WCWidth.wcwidth(point))).sum();
    }

    /** The text in at most this many columns, its end replaced by the ellipsis where it is longer. */
    static String cut(String text, int columns, Glyphs glyphs) {
        if (of(text) <= columns) {
            return text;
        }
        int room = Math.max(0, columns - of(glyphs.ellipsis()));
        StringBuilder kept = new StringBuilder();
        int used = 0;
        for (int point : text.codePoints().toArray()) {
            used += Math.max(0, WCWidth.wcwidth(point));
            if (used > room) {
                break;
            }
            kept.appendCodePoint(point);
        }
        return kept + glyphs.ellipsis();
    }

    static String padRight(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - of(text)));
    }

    static String padLeft(String text, int columns) {
        return " ".repeat(Math.max(0, columns - of(text))) + text;
    }
}
