package dev.harthon.depot.builder;

import dev.harthon.fault.InterruptedFault;
import java.time.Duration;
import java.util.function.Consumer;

/** Decides whether a request that failed is made again, and waits before it: longer each time. */
final class Patience {

    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final String what;
    private final DepotSettings settings;
    private final Consumer<String> notes;
    private int used;

    /** @param what is asked for, as notes say it */
    Patience(String what, DepotSettings settings, Consumer<String> notes) {
        this.what = what;
        this.settings = settings;
        this.notes = notes;
    }

    /** Whether to try again; if so, the wait is over when this returns. */
    boolean lasts(String why) {
        if (used == settings.patience()) {
            return false;
        }
        long wanted = settings.pause().toMillis() << Math.min(used, 10);
        used++;
        notes.accept(what + ": " + why + "; trying again (" + used + " of " + settings.patience() + ")");
        try {
            Thread.sleep(Math.min(wanted, LONGEST.toMillis()));
        } catch (InterruptedException e) {
            throw new InterruptedFault(what + " was interrupted", "", "");
        }
        return true;
    }

    /** There was something new: the count begins again. */
    void renew() {
        used = 0;
    }
}
