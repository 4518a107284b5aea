package dev.harthon.local.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.HttpRequestHandler;
import org.apache.hc.core5.http.io.entity.AbstractHttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.FileEntity;
import org.apache.hc.core5.http.protocol.HttpContext;

/** Turns HttpCore's request and response into ours. */
record Exchange(Handler handler) implements HttpRequestHandler {

    private static final int NO_CONTENT = 204;

    @Override
    public void handle(ClassicHttpRequest from, ClassicHttpResponse to, HttpContext context) throws IOException {
        Response response = answer(from);
        to.setCode(response.status());
        response.headers().forEach((name, value) -> {
            if (!name.equals("Content-Type")) {
                to.setHeader(name, value);
            }
        });
        if (response.status() != NO_CONTENT) {
            to.setEntity(entity(response));
        }
    }

    private Response answer(ClassicHttpRequest from) throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : from.getHeaders()) {
            headers.merge(header.getName().toLowerCase(Locale.ROOT), header.getValue(), (a, b) -> a + "," + b);
        }
        HttpEntity entity = from.getEntity();
        InputStream body = entity == null ? InputStream.nullInputStream() : entity.getContent();
        try {
            return handler.handle(Request.of(from.getMethod(), from.getRequestUri(), headers, body));
        } catch (HttpError e) {
            return e.response();
        } catch (RuntimeException e) {
            return Response.json(500, Json.object().put("message", String.valueOf(e)));
        }
    }

    private static HttpEntity entity(Response response) {
        ContentType type = response.type().map(ContentType::parse).orElse(null);
        if (response.body() instanceof Response.Bytes bytes) {
            return new ByteArrayEntity(bytes.bytes(), type);
        }
        if (response.body() instanceof Response.File file) {
            return new FileEntity(file.path().toFile(), type);
        }
        return new StreamedEntity((Response.Streaming) response.body(), type);
    }

    /** Flushed by its producer; in chunks if its length is unknown. */
    private static final class StreamedEntity extends AbstractHttpEntity {

        private final Response.Streaming body;

        StreamedEntity(Response.Streaming body, ContentType type) {
            super(type, null, body.length() < 0);
            this.body = body;
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            try {
                body.producer().writeTo(out);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public InputStream getContent() {
            throw new UnsupportedOperationException("a produced body is only written");
        }

        @Override
        public boolean isStreaming() {
            return true;
        }

        @Override
        public boolean isRepeatable() {
            return false;
        }

        @Override
        public long getContentLength() {
            return body.length();
        }

        @Override
        public void close() {}
    }
}
