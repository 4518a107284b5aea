package dev.harthon.shell.render;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A text on a terminal whose next version takes its place. It never fills the screen; what is too long is cut and
 * says so. The last version stays.
 */
public final class LiveText implements AutoCloseable {

    private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9;]*m");

    private final Console console;
    private final DrawnLines drawn = new DrawnLines();
    private boolean begun;

    public LiveText(Console console) {
        this.console = console;
    }

    /** Whether there is a terminal that can draw a text anew. */
    public static boolean possible(Console console) {
        return console.streams().outIsTerminal() && !"dumb".equals(console.look().env().get("TERM"));
    }

    /** Shows this in place of what was shown last. */
    public void show(String text) {
        Page page = console.outPage();
        int width = page.width().orElse(Screen.CLASSIC.columns());
        List<String> lines = fitting(text, width, console.screen().rows() - 1, page.glyphs());
        console.draw(drawn.erase() + drawn.draw(lines));
        begun = true;
    }

    private static List<String> fitting(String text, int width, int rows, Glyphs glyphs) {
        List<String> all = text.lines().toList();
        boolean cut = all.size() > rows;
        List<String> lines = new ArrayList<>(cut ? all.subList(0, rows - 1) : all);
        lines.replaceAll(line -> columns(line) < width ? line
                : TextWidth.cut(COLOUR.matcher(line).replaceAll(""), width - 1, glyphs));
        if (cut) {
            lines.add(glyphs.ellipsis() + " " + (all.size() - rows + 1) + " more lines");
        }
        return lines;
    }

    private static int columns(String line) {
        return TextWidth.of(COLOUR.matcher(line).replaceAll(""));
    }

    /** The text stays as it is, and what comes next begins below it. */
    @Override
    public void close() {
        if (begun) {
            console.draw("\n");
        }
    }
}
