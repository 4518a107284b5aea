package dev.harthon.shell.render;

/** Makes text from elsewhere harmless for a terminal: control characters become visible. */
public final class ControlText {

    private ControlText() {}

    /** Escape sequences and other control characters as {@code ^[}; tabs and line ends stay. */
    public static String neutral(String foreign) {
        return rewrite(foreign, true);
    }

    /** The same for one line: tabs become blanks, line ends {@code \n}. */
    public static String line(String foreign) {
        return rewrite(foreign, false);
    }

    private static String rewrite(String foreign, boolean keepLayout) {
        if (foreign.chars().noneMatch(Character::isISOControl)) {
            return foreign;
        }
        StringBuilder text = new StringBuilder(foreign.length() + 16);
        for (int i = 0; i < foreign.length(); i++) {
            char c = foreign.charAt(i);
            if (!Character.isISOControl(c) || keepLayout && (c == '\n' || c == '\t')) {
                text.append(c);
            } else {
                text.append(visible(c));
            }
        }
        return text.toString();
    }

    private static String visible(char control) {
        return switch (control) {
            case '\n' -> "\\n";
            case '\t' -> " ";
            case '\u007f' -> "^?";
            default -> control < ' ' ? "^" + (char) (control + '@') : "\\x%02x".formatted((int) control);
        };
    }
}
