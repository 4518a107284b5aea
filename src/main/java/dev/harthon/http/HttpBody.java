package dev.harthon.http;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import tools.jackson.databind.JsonNode;

/**
 * What a call sends. A body can be sent again when the call is tried again. Those who listen to its progress get the
 * bytes sent so far, on another thread.
 */
public final class HttpBody {

    private final boolean transfer;
    private final LongConsumer progress;
    private final Function<LongConsumer, HttpEntity> entity;

    private HttpBody(boolean transfer, LongConsumer progress, Function<LongConsumer, HttpEntity> entity) {
        this.transfer = transfer;
        this.progress = progress;
        this.entity = entity;
    }

    public static HttpBody json(JsonNode node) {
        return of(Json.bytes(node), "application/json");
    }

    public static HttpBody bytes(byte[] content, String contentType) {
        return of(content.clone(), contentType);
    }

    /** A file with its length told beforehand. */
    public static HttpBody file(Path path, LongConsumer progress) {
        return new HttpBody(true, progress, sent -> new FileEntity(path, sent));
    }

    /** A form of one field, which is a file. */
    public static HttpBody form(String field, Path path, LongConsumer progress) {
        return new HttpBody(true, progress, sent -> FormFile.entity(field, path, sent));
    }

    /** So many bytes of a source that can be opened again. */
    public static HttpBody stream(
            Supplier<InputStream> source, long length, String contentType, LongConsumer progress) {
        return new HttpBody(true, progress, sent -> new StreamEntity(source, length, contentType, sent));
    }

    /** Whether it may take as long as it moves. */
    boolean isTransfer() {
        return transfer;
    }

    HttpEntity entity(Exchange exchange) {
        return entity.apply(sent -> {
            exchange.moved();
            progress.accept(sent);
        });
    }

    private static HttpBody of(byte[] content, String contentType) {
        return new HttpBody(false, sent -> {}, sent -> new ByteArrayEntity(content, ContentType.parse(contentType)));
    }
}
