package dev.harthon.shell.run;

/** A signal, not a failure: the user wants to leave the shell, or a script ends itself. */
public final class LeaveShell extends RuntimeException {

    public LeaveShell() {
        super("leave", null, false, false);
    }
}
