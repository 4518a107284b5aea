package dev.harthon.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.hc.core5.http.HttpEntity;

/** Reads the body of an opened answer. Failures of a sink come out unchecked, the line's do not. */
final class Bodies {

    private interface Step {
        void run() throws IOException;
    }

    private Bodies() {}

    /** The whole answer in memory, as long as the call allows; a failure does not repeat the credentials. */
    static HttpReply reply(HttpCall call, Transport.Opened opened) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        copy(opened, (buffer, offset, length) -> {
            if (body.size() + length > call.maxBytes()) {
                throw NetworkFaults.tooLarge(call);
            }
            body.write(buffer, offset, length);
        });
        byte[] read = body.toByteArray();
        return new HttpReply(opened.head(),
                opened.head().isSuccess() ? read : Masking.of(opened.sent().secrets()).apply(read));
    }

    /** Head and body to the sink. */
    static void drain(Transport.Opened opened, BodySink sink) throws IOException {
        unchecked(() -> sink.begin(opened.head()));
        copy(opened, sink);
    }

    private static void copy(Transport.Opened opened, BodySink sink) throws IOException {
        HttpEntity entity = opened.response().getEntity();
        if (entity == null) {
            return;
        }
        byte[] buffer = new byte[64 * 1024];
        try (InputStream in = entity.getContent()) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                int length = count;
                unchecked(() -> sink.write(buffer, 0, length));
            }
        }
    }

    private static void unchecked(Step step) {
        try {
            step.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
