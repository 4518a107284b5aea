package dev.harthon.http;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** Makes a call until it has an answer, as often as the policy and the call's own nature allow. */
final class Attempts {

    /** Turns an opened answer into a result. */
    interface Reading<T> {
        T read(Transport.Opened opened) throws IOException;
    }

    private final HttpSettings settings;
    private final Consumer<Retry> onRetry;
    private final Transport transport;
    private final Helpers helpers;

    Attempts(HttpSettings settings, Consumer<Retry> onRetry, Transport transport, Helpers helpers) {
        this.settings = settings;
        this.onRetry = onRetry;
        this.transport = transport;
        this.helpers = helpers;
    }

    /** The result of the reading; the answer is closed after it. */
    <T> T make(HttpCall call, Patience patience, Reading<T> reading) {
        return make(call, patience, new Exchange(), opened -> {
            try (opened) {
                return reading.read(opened);
            }
        });
    }

    /**
     * The result of a reading that closes the answer itself, now or later. After a 401 the call is made once more with
     * renewed credentials, where there are any: the server has done nothing yet.
     */
    <T> T make(HttpCall call, Patience patience, Exchange exchange, Reading<T> reading) {
        CredentialSource credentials = settings.credentials();
        if (call.anonymous() || !credentials.isRenewable()) {
            return untilAnswered(call, patience, exchange, reading);
        }
        try {
            return untilAnswered(call, patience, exchange, opened -> reading.read(unlessRefused(opened)));
        } catch (RefusedException e) {
            credentials.renew(e.refused());
            return untilAnswered(call, patience, exchange, reading);
        }
    }

    private <T> T untilAnswered(HttpCall call, Patience patience, Exchange exchange, Reading<T> reading) {
        for (int attempt = 1; ; attempt++) {
            boolean last = attempt >= settings.retries().attempts() || !call.isRepeatable();
            boolean takeBusy = last || call.cautious();
            try {
                return helpers.run(call.toString(), exchange, patience,
                        () -> reading.read(unlessBusy(transport.open(call, exchange), takeBusy)));
            } catch (TimeoutException e) {
                throw NetworkFaults.impatient(call, patience, exchange.still());
            } catch (ExecutionException e) {
                Retry retry = retry(call, attempt, last, e.getCause());
                onRetry.accept(retry);
                pause(call, retry.delay());
            }
        }
    }

    private static Transport.Opened unlessRefused(Transport.Opened opened) throws IOException {
        if (opened.head().status() != 401 || opened.sent() instanceof Credentials.None) {
            return opened;
        }
        try (opened) {
            throw new RefusedException(opened.sent());
        }
    }

    private static Transport.Opened unlessBusy(Transport.Opened opened, boolean takeBusy) throws IOException {
        if (takeBusy || !RetryPolicy.isBusy(opened.head().status())) {
            return opened;
        }
        try (opened) {
            throw new BusyException(opened.head());
        }
    }

    private Retry retry(HttpCall call, int attempt, boolean last, Throwable cause) {
        if (cause instanceof BusyException busy) {
            Duration delay = settings.retries().delayAfter(attempt, busy.retryAfter());
            return new Retry(call.toString(), attempt, String.valueOf(busy.getMessage()), delay);
        }
        if (cause instanceof IOException e) {
            if (last || !NetworkFaults.isConnectFailure(e)) {
                throw NetworkFaults.of(call, e, settings);
            }
            Duration delay = settings.retries().delayAfter(attempt, Duration.ZERO);
            return new Retry(call.toString(), attempt, NetworkFaults.reason(call, e, settings), delay);
        }
        throw cause instanceof RuntimeException e ? e : new IllegalStateException(cause);
    }

    private static void pause(HttpCall call, Duration delay) {
        try {
            Thread.sleep(delay.toMillis());
        } catch (InterruptedException e) {
            throw Helpers.interrupted(call.toString());
        }
    }
}
