package dev.harthon.session.script;

import java.util.List;

/**
 * A command of a script.
 *
 * @param file name of the script, as the user gave it
 * @param number of the line where the command begins, from 1
 * @param words with their variables filled in; never empty
 */
public record ScriptLine(String file, int number, List<String> words) {

    public ScriptLine {
        words = List.copyOf(words);
    }

    /** {@code FILE:LINE}. */
    public String location() {
        return file + ":" + number;
    }
}
