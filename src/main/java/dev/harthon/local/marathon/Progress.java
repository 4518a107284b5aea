package dev.harthon.local.marathon;

/** One action of a deployment on its way. */
@FunctionalInterface
interface Progress {

    /** Does what can be done now. Returns whether the action is complete. */
    boolean advance();
}
