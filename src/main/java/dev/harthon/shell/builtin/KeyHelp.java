package dev.harthon.shell.builtin;

import java.util.LinkedHashMap;
import java.util.Map;

/** The keys of the prompt. */
final class KeyHelp {

    static final Map<String, String> KEYS = new LinkedHashMap<>();

    static {
        KEYS.put("Tab", "completes the word, or lists what fits; again: walks through the list");
        KEYS.put("Up, Down", "earlier and later lines that begin like what is typed");
        KEYS.put("Ctrl-R", "finds an earlier line by some of its letters");
        KEYS.put("Ctrl-C", "clears the line; ends the command that runs, and not the shell; twice within two seconds:"
                + " ends the process");
        KEYS.put("Ctrl-D", "leaves, on an empty line; asks where changes are not saved");
        KEYS.put("Ctrl-A, Ctrl-E", "to the beginning, to the end of the line");
        KEYS.put("Ctrl-W, Ctrl-U", "deletes the word, the line before the cursor");
        KEYS.put("Ctrl-K, Ctrl-Y", "deletes what is behind the cursor; puts back what was deleted");
        KEYS.put("Ctrl-L", "clears the screen");
        KEYS.put("blank first", "a line that begins with a blank is not remembered; secrets never are");
        KEYS.put("! and \\", "mean themselves; quotes and blanks are written 'a b', \"a b\" or a\\ b");
        KEYS.put("pasting", "several lines are edited as one, and run line by line");
    }

    private KeyHelp() {}
}
