package dev.harthon.app;

import dev.harthon.fault.UsageFault;

/**
 * How Marathon learns whether a task is healthy.
 *
 * @param grace failures do not count so long after the start
 * @param interval between two checks
 * @param timeout for one check
 * @param failures so many in a row kill the task; at least 1
 * @param delay before the first check. Unset, Mesos waits 15 seconds.
 */
public record HealthCheck(
        HealthProbe probe,
        DurationText grace,
        DurationText interval,
        DurationText timeout,
        int failures,
        DurationText delay) {

    private static final int MOST_FAILURES = 1000;

    public HealthCheck {
        if (failures < 1 || failures > MOST_FAILURES) {
            throw new UsageFault(
                    failures + " is no number of failures", "it must be 1 to " + MOST_FAILURES, "write --failures 3");
        }
        if (interval.seconds() < 1 || timeout.seconds() < 1) {
            throw new UsageFault(
                    "a health check needs time", "interval and timeout must be one second or more", "write --interval 10s");
        }
        grace.seconds();
        delay.seconds();
    }

    /** A check with the usual times. A Supervisor answers 500 until its first check of the service: it gets longer. */
    public static HealthCheck of(HealthProbe probe) {
        long grace = probe instanceof HealthProbe.Supervisor ? 120 : 60;
        return new HealthCheck(
                probe,
                DurationText.ofSeconds(grace),
                DurationText.ofSeconds(10),
                DurationText.ofSeconds(5),
                3,
                DurationText.ofSeconds(1));
    }

    public HealthCheck withProbe(HealthProbe other) {
        return new HealthCheck(other, grace, interval, timeout, failures, delay);
    }
}
