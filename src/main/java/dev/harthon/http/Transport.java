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

    /** An answer on its way; closing it before the body is read gives the connection up. */
    record Opened(HttpHead head, ClassicHttpResponse response) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            response.close();
        }
    }

    private final CloseableHttpClient client;
    private final Credentials credentials;

    Transport(CloseableHttpClient client, Credentials credentials) {
        this.client = client;
        this.credentials = credentials;
    }

    Opened open(HttpCall call, Exchange exchange) throws IOException {
        URI first = Urls.withoutUser(call.uri());
        URI current = first;
        for (int hop = 0; ; hop++) {
            ClassicHttpResponse response = send(call, current, first, exchange);
            Optional<URI> next = Redirects.next(call, current, response.getCode(), location(response));
            if (next.isEmpty()) {
                HttpHead head = new HttpHead(current, hop > 0, response.getCode(),
                        String.valueOf(response.getReasonPhrase()), HttpHeaders.of(response.getHeaders()));
                return new Opened(head, response);
            }
            response.close();
            if (hop == Redirects.MOST) {
                throw new IOException("more than " + Redirects.MOST + " redirects");
            }
            current = next.get();
        }
    }

    private ClassicHttpResponse send(HttpCall call, URI target, URI first, Exchange exchange)
            throws IOException {
        HttpUriRequestBase request = new HttpUriRequestBase(call.method(), target);
        call.headers().forEach(request::setHeader);
        if (Urls.origin(target).equals(Urls.origin(first))) {
            authorization(call).ifPresent(value -> request.setHeader("Authorization", value));
        } else {
            request.removeHeaders("Authorization");
        }
        call.body().ifPresent(body -> request.setEntity(body.entity(exchange)));
        exchange.guard(request);
        return client.executeOpen(HttpHost.create(target), request, null);
    }

    private Optional<String> authorization(HttpCall call) {
        if (call.anonymous()) {
            return Optional.empty();
        }
        Optional<String> value = credentials.header().or(() -> Urls.userOf(call.uri()).flatMap(Credentials::header));
        if (value.isPresent() && "http".equalsIgnoreCase(call.uri().getScheme()) && !Urls.isLoopback(call.uri())) {
            throw NetworkFaults.plainCredentials(call);
        }
        return value;
    }

    private static Optional<String> location(ClassicHttpResponse response) {
        return Optional.ofNullable(response.getFirstHeader("Location")).map(Header::getValue);
    }
}
