package dev.harthon.image.archive;

import dev.harthon.fault.InterruptedFault;

/** Looks after the thread's interruption in loops that copy. */
final class Interruption {

    private Interruption() {}

    static void check() {
        if (Thread.interrupted()) {
            throw fault();
        }
    }

    static InterruptedFault fault() {
        return new InterruptedFault("the build was interrupted", "an archive that was there before is untouched", "");
    }
}
