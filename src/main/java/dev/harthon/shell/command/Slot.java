package dev.harthon.shell.command;

/** A place for values in a command line: the key under which {@link Invocation} hands out what was typed. */
public sealed interface Slot<T> permits Parameter, Option {

    /** The name without dashes or brackets. */
    String name();

    String description();

    ValueType<T> type();

    /** How messages call it: {@code --timeout} or {@code <key>}. */
    String label();
}
