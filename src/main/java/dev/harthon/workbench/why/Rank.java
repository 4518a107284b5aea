package dev.harthon.workbench.why;

/** How much a finding explains, the most first. */
public enum Rank {
    /** It alone keeps the application from running. */
    CAUSE,
    /** It may be what keeps it from running. */
    LIKELY,
    /** It follows from a cause, or will pass by itself. */
    CONTEXT
}
