package dev.harthon.http;

import dev.harthon.fault.InterruptedFault;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Server-sent events as they come in. A server that stays silent for longer than the idle timeout, heartbeats
 * included, ends the stream; so does a broken connection. The stream never reconnects: what happened meanwhile would
 * be lost unnoticed.
 */
public final class EventStream implements AutoCloseable {

    private static final int AHEAD = 1024;

    private final Transport.Opened opened;
    private final Exchange exchange;
    private final BlockingQueue<ServerEvent> events = new ArrayBlockingQueue<>(AHEAD);
    private volatile boolean ended;
    private volatile boolean closed;

    EventStream(Transport.Opened opened, Exchange exchange) {
        this.opened = opened;
        this.exchange = exchange;
    }

    /**
     * The next event, or nothing when none came in time or the stream is at its end.
     *
     * @throws InterruptedFault when the thread is interrupted meanwhile
     */
    public Optional<ServerEvent> poll(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        try {
            while (true) {
                long left = end - System.nanoTime();
                long slice = Math.max(0, Math.min(left, TimeUnit.MILLISECONDS.toNanos(50)));
                ServerEvent event = events.poll(slice, TimeUnit.NANOSECONDS);
                if (event != null || left <= 0 || isEnded()) {
                    return Optional.ofNullable(event);
                }
            }
        } catch (InterruptedException e) {
            throw Helpers.interrupted("reading the events of " + Urls.shown(opened.head().uri()));
        }
    }

    /** No further event will come: all were taken, and the stream is closed or broken. */
    public boolean isEnded() {
        return ended && events.isEmpty();
    }

    @Override
    public void close() {
        closed = true;
        ended = true;
        events.clear();
        exchange.cancel();
    }

    /** Reads until the end; runs on a helper thread. */
    void pump() {
        EventParser parser = new EventParser();
        try (opened; BufferedReader lines = reader()) {
            for (String line = lines.readLine(); line != null && !closed; line = lines.readLine()) {
                Optional<ServerEvent> event = parser.line(line);
                if (event.isPresent()) {
                    offer(event.get());
                }
            }
        } catch (IOException | InterruptedException e) {
            // The end of the stream is its own message.
        } finally {
            ended = true;
        }
    }

    private void offer(ServerEvent event) throws InterruptedException {
        while (!closed && !events.offer(event, 50, TimeUnit.MILLISECONDS)) {
            // The reader is slow: let the server wait.
        }
    }

    private BufferedReader reader() throws IOException {
        return new BufferedReader(
                new InputStreamReader(opened.response().getEntity().getContent(), StandardCharsets.UTF_8));
    }
}
