package dev.harthon.marathon;

/**
 * Where a deployment stands.
 *
 * @param step from 1; 0 when the deployment is not in Marathon's list
 * @param instances how many are wanted
 * @param dead tasks of this deployment that have ended so far
 * @param message what it is waiting for, in a few words
 */
public record Progress(
        int step, int steps, int staged, int running, int healthy, int instances, int dead, String message) {

    /** Before anything is known. */
    public static Progress unknown(String message) {
        return new Progress(0, 0, 0, 0, 0, 0, 0, message);
    }

    Progress with(String other) {
        return new Progress(step, steps, staged, running, healthy, instances, dead, other);
    }
}
