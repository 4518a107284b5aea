package dev.harthon.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.io.CloseMode;
import tools.jackson.databind.JsonNode;

/**
 * Makes HTTP calls. Any status is a value; what never became an answer is a {@link dev.harthon.fault.NetworkFault}.
 * An interrupt of the calling thread ends every method within a fifth of a second with an
 * {@link dev.harthon.fault.InterruptedFault}. Safe for use by many threads.
 */
public final class HttpCaller implements AutoCloseable {

    private final HttpSettings settings;
    private final CloseableHttpClient client;
    private final Helpers helpers = new Helpers();
    private final Attempts attempts;

    public HttpCaller(HttpSettings settings) {
        this(settings, retry -> {});
    }

    /** @param onRetry hears of each further attempt, on the calling thread, before the wait */
    public HttpCaller(HttpSettings settings, Consumer<Retry> onRetry) {
        this.settings = settings;
        this.client = ClientFactory.create(settings);
        this.attempts =
                new Attempts(settings, onRetry, new Transport(client, settings.credentials()), helpers);
    }

    public HttpSettings settings() {
        return settings;
    }

    /** The answer whole in memory, {@link HttpCall#maxBytes()} at most. Sending a file may take as long as it moves. */
    public HttpReply send(HttpCall call) {
        return attempts.make(call, Patience.of(call, settings, false), opened -> Bodies.reply(call, opened));
    }

    /** The JSON of a successful answer; any other answer is the fault of {@link HttpReply#fault(String)}. */
    public JsonNode json(HttpCall call) {
        return send(call.accept("application/json")).require(call + " failed").json();
    }

    /**
     * Streams the body of a success to the sink; the reply's own body is then empty. The body of any other answer is in
     * the reply, and the sink stays untouched.
     *
     * @throws UncheckedIOException when the sink fails
     */
    public HttpReply download(HttpCall call, BodySink sink) {
        return attempts.make(call, Patience.of(call, settings, true), opened -> {
            if (!opened.head().isSuccess()) {
                return Bodies.reply(call, opened);
            }
            Bodies.drain(opened, sink);
            return new HttpReply(opened.head(), new byte[0]);
        });
    }

    /** Opens a stream of server-sent events; an answer that is no success is a fault. */
    public EventStream events(HttpCall call) {
        HttpCall asked = call.accept("text/event-stream");
        Exchange exchange = new Exchange();
        EventStream stream = attempts.make(asked, Patience.of(call, settings, false), exchange, opened -> {
            requireSuccess(asked, opened);
            return new EventStream(opened, exchange);
        });
        helpers.start(stream::pump);
        return stream;
    }

    @Override
    public void close() {
        client.close(CloseMode.IMMEDIATE);
        helpers.shutdown();
    }

    private static void requireSuccess(HttpCall call, Transport.Opened opened) throws IOException {
        if (!opened.head().isSuccess()) {
            try (opened) {
                throw Bodies.reply(call, opened).fault("cannot follow the events of " + Urls.shown(call.uri()));
            }
        }
    }
}
