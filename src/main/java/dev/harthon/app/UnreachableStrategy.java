package dev.harthon.app;

import dev.harthon.fault.UsageFault;

/** When a task on a lost agent is replaced, and when it is forgotten. */
public sealed interface UnreachableStrategy {

    /**
     * After these spans.
     *
     * @param inactiveAfter a replacement starts
     * @param expungeAfter the lost one is forgotten; not before the other
     */
    record After(DurationText inactiveAfter, DurationText expungeAfter) implements UnreachableStrategy {
        public After {
            if (inactiveAfter.seconds() > expungeAfter.seconds()) {
                throw refused(inactiveAfter + "/" + expungeAfter, "the first must not be longer than the second");
            }
        }

        @Override
        public String toString() {
            return inactiveAfter + "/" + expungeAfter;
        }
    }

    /** Never: the task is waited for. */
    record Disabled() implements UnreachableStrategy {
        @Override
        public String toString() {
            return "disabled";
        }
    }

    /** Reads {@code disabled} or {@code INACTIVE/EXPUNGE}, like {@code 5m/10m}. */
    static UnreachableStrategy parse(String text) {
        if (text.strip().equals("disabled")) {
            return new Disabled();
        }
        String[] parts = text.strip().split("/", -1);
        if (parts.length != 2) {
            throw refused(text, "it is not two spans of time");
        }
        return new After(DurationText.parse(parts[0]), DurationText.parse(parts[1]));
    }

    private static UsageFault refused(String text, String why) {
        return new UsageFault(
                "'" + text + "' is not an unreachable strategy", why, "write disabled, or INACTIVE/EXPUNGE like 5m/10m");
    }
}
