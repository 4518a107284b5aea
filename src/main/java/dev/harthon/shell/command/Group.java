package dev.harthon.shell.command;

/** The chapters of the help, in their order. */
public enum Group {
    LOOK("Look"),
    ADJUST("Adjust"),
    ACT("Act"),
    KEEP("Keep"),
    TARGETS("Targets"),
    SHELL("Shell");

    private final String title;

    Group(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
