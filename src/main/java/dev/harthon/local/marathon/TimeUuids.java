package dev.harthon.local.marathon;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Time-based identifiers (version 1), as instance ids have them. */
final class TimeUuids {

    /** From the Gregorian reform to the epoch, in units of 100 ns. */
    private static final long GREGORIAN = 0x01b21dd213814000L;

    private final Clock clock;
    private final long node;
    private long last;

    TimeUuids(Clock clock) {
        this.clock = clock;
        // The multicast bit says that this is no network card; the variant is the standard one.
        long random = ThreadLocalRandom.current().nextLong();
        this.node = 0x8000_0000_0000_0000L | random & 0x3fff_0000_0000_0000L | 0x0000_0100_0000_0000L
                | random & 0x0000_feff_ffff_ffffL;
    }

    UUID next() {
        Instant now = clock.instant();
        long ticks = now.getEpochSecond() * 10_000_000L + now.getNano() / 100 + GREGORIAN;
        last = Math.max(last + 1, ticks);
        long low = last & 0xffff_ffffL;
        long mid = last >>> 32 & 0xffffL;
        long high = last >>> 48 & 0x0fffL;
        return new UUID(low << 32 | mid << 16 | 0x1000L | high, node);
    }
}
