package dev.harthon.shell.commands.look;

import dev.harthon.habitat.PackageFile;

/** Kinds and permissions as {@code ls -l} writes them. */
final class Modes {

    private static final String LETTERS = "rwxrwxrwx";

    private Modes() {}

    /** {@code -rwxr-xr-x}, with s and t where they are set. */
    static String text(PackageFile file) {
        StringBuilder text = new StringBuilder();
        text.append(switch (file.kind()) {
            case FILE, HARDLINK -> '-';
            case DIRECTORY -> 'd';
            case SYMLINK -> 'l';
        });
        for (int i = 0; i < LETTERS.length(); i++) {
            text.append((file.mode() >> 8 - i & 1) == 1 ? LETTERS.charAt(i) : '-');
        }
        special(text, 3, file.mode() & 04000, 's');
        special(text, 6, file.mode() & 02000, 's');
        special(text, 9, file.mode() & 01000, 't');
        return text.toString();
    }

    private static void special(StringBuilder text, int at, int bit, char letter) {
        if (bit != 0) {
            text.setCharAt(at, text.charAt(at) == 'x' ? letter : Character.toUpperCase(letter));
        }
    }
}
