package dev.harthon.session.words;

/** Why a line needs another one before it can be run. */
public enum Unfinished {
    SINGLE_QUOTE("a single quote is open"),
    DOUBLE_QUOTE("a double quote is open"),
    BACKSLASH("it ends in a backslash");

    private final String meaning;

    Unfinished(String meaning) {
        this.meaning = meaning;
    }

    /** A clause for a message. */
    public String meaning() {
        return meaning;
    }
}
