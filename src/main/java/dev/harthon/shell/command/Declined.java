package dev.harthon.shell.command;

/** The user said no to a question: nothing was done, and nothing went wrong. */
public final class Declined extends RuntimeException {

    private static final long serialVersionUID = 1;

    Declined(String act) {
        super("did not " + act, null, false, false);
    }
}
