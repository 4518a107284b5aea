package dev.harthon.marathon;

import dev.harthon.http.Pause;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that moves only when somebody waits. */
final class FakeTime extends Clock implements Pause {

    static final Instant START = Instant.parse("2026-11-23T12:00:00Z");

    private volatile Instant now = START;

    @Override
    public void pause(Duration duration) {
        now = now.plus(duration);
    }

    double seconds() {
        return Duration.between(START, now).toMillis() / 1000.0;
    }

    static Instant at(double second) {
        return START.plusMillis((long) (second * 1000));
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
