package dev.harthon.store;

import dev.harthon.http.HttpCall;
import dev.harthon.http.HttpCaller;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Tells what an upload left that broke off midway: the stored file is the true beginning of ours, and shorter. */
final class Remains {

    private final HttpCaller http;

    Remains(HttpCaller http) {
        this.http = http;
    }

    boolean isBeginningOf(Path file, URI stored) throws IOException {
        boolean[] same = {true};
        long[] count = {0};
        try (InputStream ours = Files.newInputStream(file)) {
            boolean read = http.download(HttpCall.get(stored).asAnonymous(), (buffer, offset, length) -> {
                byte[] expected = same[0] ? ours.readNBytes(length) : new byte[0];
                same[0] &= Arrays.equals(expected, 0, expected.length, buffer, offset, offset + length);
                count[0] += length;
            }).status() == 200;
            return read && same[0] && count[0] < Files.size(file);
        }
    }
}
