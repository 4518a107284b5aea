package dev.harthon.store;

import dev.harthon.http.BodySink;
import dev.harthon.http.HttpCall;
import dev.harthon.http.HttpCaller;
import dev.harthon.http.HttpReply;
import java.io.UncheckedIOException;
import java.net.URI;
import java.security.MessageDigest;
import java.util.Optional;

/**
 * Fetches an archive as an agent's fetcher would: without credentials, following redirects, expecting exactly 200.
 * Without a length the fetcher's cache is by-passed (mesos: docs/fetcher.md).
 */
final class ReadBack {

    /** How what came back differs from what should have: {@code damaged} means that other bytes came. */
    record Complaint(String why, boolean damaged) {}

    private final HttpCaller http;

    ReadBack(HttpCaller http) {
        this.http = http;
    }

    /** What an agent would complain about, if anything. */
    Optional<Complaint> check(URI uri, long size, String sha256) {
        MessageDigest digest = Digests.sha256();
        long[] count = {0};
        BodySink sink = (buffer, offset, length) -> {
            digest.update(buffer, offset, length);
            count[0] += length;
        };
        HttpReply reply = download(uri, sink);
        if (reply.status() != 200) {
            return Optional.of(new Complaint("a plain GET without credentials answered " + reply.statusLine(), false));
        }
        long told = reply.headers().contentLength().orElse(size);
        if (told != size || count[0] != size) {
            return Optional.of(new Complaint("it came back with " + count[0] + " bytes in place of " + size, true));
        }
        if (!Digests.hex(digest).equals(sha256)) {
            return Optional.of(new Complaint("it came back with other content", true));
        }
        return Optional.empty();
    }

    private HttpReply download(URI uri, BodySink sink) throws UncheckedIOException {
        return http.download(HttpCall.get(uri).asAnonymous(), sink);
    }
}
