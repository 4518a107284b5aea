package dev.harthon.depot.builder;

/** Whether a depot may be asked for the public key of an origin. What it sends is believed from then on. */
public enum KeyFetch {
    /** No: keys come from the user alone. */
    NEVER,
    /** Only if somebody who saw the fingerprint says yes. */
    ASK,
    /** Yes; the fingerprint is told. */
    ALWAYS
}
