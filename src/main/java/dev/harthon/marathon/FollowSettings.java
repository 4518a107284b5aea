package dev.harthon.marathon;

import java.time.Duration;

/**
 * How a deployment is followed.
 *
 * @param timeout after which we stop looking; the deployment goes on
 * @param settle how long all must stay as it is once it runs: a crash loop "succeeds" on the server
 * @param interval between two looks
 * @param failures so many dead tasks are a verdict
 * @param vanished how long the application may be without its tasks, or gone, after the deployment has ended
 * @param outage how long Marathon may be away
 */
public record FollowSettings(
        Duration timeout, Duration settle, Duration interval, int failures, Duration vanished, Duration outage) {

    public static FollowSettings standard() {
        return new FollowSettings(Duration.ofMinutes(5), Duration.ofSeconds(3), Duration.ofMillis(500), 3,
                Duration.ofSeconds(15), Duration.ofSeconds(60));
    }

    public FollowSettings withTimeout(Duration time) {
        return new FollowSettings(time, settle, interval, failures, vanished, outage);
    }
}
