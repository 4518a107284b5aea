package dev.harthon.store;

import dev.harthon.http.HttpBody;
import dev.harthon.http.HttpCall;
import dev.harthon.http.HttpCaller;
import dev.harthon.http.HttpReply;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpFullResponse;
import software.amazon.awssdk.http.SdkHttpRequest;

/** Sends the signed requests of the S3 client by our own caller: its proxies, certificates, limits and interrupts. */
final class S3Calls implements SdkHttpClient {

    /** The caller makes these itself, of the address and the body. */
    private static final Set<String> OWN = Set.of("host", "content-length", "transfer-encoding", "expect");

    private final HttpCaller http;
    private final LongConsumer progress;

    /** @param progress gets the bytes of each upload sent so far */
    S3Calls(HttpCaller http, LongConsumer progress) {
        this.http = http;
        this.progress = progress;
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() {
                return answer(http.send(S3Calls.this.call(request)));
            }

            @Override
            public void abort() {
                // An interrupt of the calling thread does it.
            }
        };
    }

    private HttpCall call(HttpExecuteRequest request) {
        SdkHttpRequest asked = request.httpRequest();
        HttpCall call = HttpCall.of(asked.method().name(), asked.getUri());
        for (Map.Entry<String, List<String>> header : asked.headers().entrySet()) {
            if (!OWN.contains(header.getKey().toLowerCase(Locale.ROOT))) {
                call = call.header(header.getKey(), String.join(",", header.getValue()));
            }
        }
        if (request.contentStreamProvider().isEmpty()) {
            return call;
        }
        ContentStreamProvider content = request.contentStreamProvider().get();
        long length = asked.firstMatchingHeader("Content-Length").map(Long::parseLong).orElse(-1L);
        String type = asked.firstMatchingHeader("Content-Type").orElse("application/octet-stream");
        return call.body(HttpBody.stream(content::newStream, length, type, progress));
    }

    private static HttpExecuteResponse answer(HttpReply reply) {
        Map<String, List<String>> headers = new TreeMap<>();
        reply.headers().values().forEach((name, value) -> headers.put(name, List.of(value)));
        return HttpExecuteResponse.builder()
                .response(SdkHttpFullResponse.builder()
                        .statusCode(reply.status())
                        .statusText(reply.head().reason())
                        .headers(headers)
                        .build())
                .responseBody(AbortableInputStream.create(new ByteArrayInputStream(reply.body())))
                .build();
    }

    @Override
    public String clientName() {
        return "harthon";
    }

    @Override
    public void close() {
        // The caller is another's.
    }
}
