package dev.harthon.http;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;

/** Sends one attempt of a call, follows its redirects, and hands over the answer with its body unread. */
final class Transport {

    /**
     * An answer on its way; closing it before the body is read gives the connection up.
     *
     * @param sent the credentials that were shown to the one who answers
     */
    record Opened(HttpHead head, ClassicHttpResponse response, Credentials sent) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            response.close();
        }
    }

    private final CloseableHttpClient client;
    private final CredentialSource credentials;

    Transport(CloseableHttpClient client, CredentialSource credentials) {
        this.client = client;
        this.credentials = credentials;
    }

    Opened open(HttpCall call, Exchange exchange) throws IOException {
        URI first = Urls.withoutUser(call.uri());
        URI current = first;
        for (int hop = 0; ; hop++) {
            boolean sameOrigin = Urls.origin(current).equals(Urls.origin(first));
            Credentials sent = sameOrigin ? credentials(call) : Credentials.none();
            ClassicHttpResponse response = send(call, current, sameOrigin, sent, exchange);
            Optional<URI> next = Redirects.next(call, current, response.getCode(), location(response));
            if (next.isEmpty()) {
                String reason = Masking.of(sent.secrets()).apply(String.valueOf(response.getReasonPhrase()));
                HttpHead head = new HttpHead(
                        current, hop > 0, response.getCode(), reason, HttpHeaders.of(response.getHeaders()));
                return new Opened(head, response, sent);
            }
            response.close();
            if (hop == Redirects.MOST) {
                throw new IOException("more than " + Redirects.MOST + " redirects");
            }
            current = next.get();
        }
    }

    private ClassicHttpResponse send(
            HttpCall call, URI target, boolean sameOrigin, Credentials shown, Exchange exchange) throws IOException {
        HttpUriRequestBase request = new HttpUriRequestBase(call.method(), target);
        call.headers().forEach(request::setHeader);
        if (!sameOrigin) {
            request.removeHeaders("Authorization");
        }
        shown.header().ifPresent(value -> request.setHeader("Authorization", value));
        call.body().ifPresent(body -> request.setEntity(body.entity(exchange)));
        exchange.guard(request);
        return client.executeOpen(HttpHost.create(target), request, null);
    }

    private Credentials credentials(HttpCall call) {
        if (call.anonymous()) {
            return Credentials.none();
        }
        Credentials own = credentials.towards(Urls.withoutUser(call.uri()));
        Credentials shown = own instanceof Credentials.None ? Urls.userOf(call.uri()).orElse(own) : own;
        if (shown.header().isPresent() && !Urls.isSafeForSecrets(call.uri())) {
            throw NetworkFaults.plainCredentials(call);
        }
        return shown;
    }

    private static Optional<String> location(ClassicHttpResponse response) {
        return Optional.ofNullable(response.getFirstHeader("Location")).map(Header::getValue);
    }
}
