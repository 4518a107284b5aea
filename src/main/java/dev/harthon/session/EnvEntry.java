package dev.harthon.session;

/** A variable of the task, as a session keeps it. */
public sealed interface EnvEntry {

    /** A value that anybody may read. */
    record Literal(String text) implements EnvEntry {}

    /** A value that is fetched when it is needed. */
    record Secret(SecretSource source) implements EnvEntry {}
}
