package dev.harthon.shell.render;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Breaks a line at blanks. Colours take no room. */
public final class Wrap {

    private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9;]*m");

    private Wrap() {}

    /**
     * @param indent what each line but the first begins with
     */
    public static List<String> lines(String text, int width, String indent) {
        List<String> lines = new ArrayList<>();
        int leading = text.length() - text.stripLeading().length();
        StringBuilder line = new StringBuilder(text.substring(0, leading));
        boolean empty = true;
        for (String word : text.strip().split(" ")) {
            if (!empty && columns(line) + 1 + columns(word) > width) {
                lines.add(line.toString());
                line = new StringBuilder(indent);
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        lines.add(line.toString());
        return lines;
    }

    private static int columns(CharSequence text) {
        return TextWidth.of(COLOUR.matcher(text).replaceAll(""));
    }
}
