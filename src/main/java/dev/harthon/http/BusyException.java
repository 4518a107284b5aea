package dev.harthon.http;

import java.io.IOException;
import java.time.Duration;

/** The server said "not now", and the call may be tried again. */
final class BusyException extends IOException {

    private final Duration retryAfter;

    BusyException(HttpHead head) {
        super(("the server answered " + head.status() + " " + head.reason()).strip());
        retryAfter = head.headers().first("retry-after")
                .filter(text -> text.matches("\\d{1,4}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)))
                .orElse(Duration.ZERO);
    }

    Duration retryAfter() {
        return retryAfter;
    }
}
