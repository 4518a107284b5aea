package dev.harthon.http;

import java.nio.file.Path;
import java.util.function.LongConsumer;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import tools.jackson.databind.JsonNode;

/** What a call sends. A body can be sent again when the call is tried again. */
public abstract sealed class HttpBody permits HttpBody.Bytes, HttpBody.FromFile {

    abstract HttpEntity entity(Exchange exchange);

    public static HttpBody json(JsonNode node) {
        return new Bytes(Json.bytes(node), "application/json");
    }

    public static HttpBody bytes(byte[] content, String contentType) {
        return new Bytes(content.clone(), contentType);
    }

    /** A file with its length told beforehand; the consumer gets the bytes sent so far, on another thread. */
    public static HttpBody file(Path path, LongConsumer progress) {
        return new FromFile(path, progress);
    }

    static final class Bytes extends HttpBody {
        private final byte[] content;
        private final String contentType;

        private Bytes(byte[] content, String contentType) {
            this.content = content;
            this.contentType = contentType;
        }

        @Override
        HttpEntity entity(Exchange exchange) {
            return new ByteArrayEntity(content, ContentType.parse(contentType));
        }
    }

    static final class FromFile extends HttpBody {
        private final Path path;
        private final LongConsumer progress;

        private FromFile(Path path, LongConsumer progress) {
            this.path = path;
            this.progress = progress;
        }

        @Override
        HttpEntity entity(Exchange exchange) {
            return new FileEntity(path, sent -> {
                exchange.moved();
                progress.accept(sent);
            });
        }
    }
}
