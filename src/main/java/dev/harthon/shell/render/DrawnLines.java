package dev.harthon.shell.render;

import java.util.List;

/** Lines drawn at the end of a terminal's text, which can be taken away again. */
final class DrawnLines {

    private int rows;

    /** Takes away what was drawn last. */
    String erase() {
        int up = rows - 1;
        rows = 0;
        if (up < 0) {
            return "";
        }
        return up == 0 ? "\r\u001b[K" : "\r\u001b[" + up + "A\u001b[J";
    }

    /** @param lines none of them wider than the screen */
    String draw(List<String> lines) {
        rows = lines.size();
        return String.join("\n", lines);
    }
}
