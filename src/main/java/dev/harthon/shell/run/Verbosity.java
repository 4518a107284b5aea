package dev.harthon.shell.run;

/** How much of a failure is told. */
public enum Verbosity {
    /** What, why, and what to do. */
    NORMAL,
    /** The chain of causes too: {@code --verbose}. */
    CAUSES,
    /** Stack traces too: {@code --debug}. */
    TRACES
}
