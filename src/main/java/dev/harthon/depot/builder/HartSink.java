package dev.harthon.depot.builder;

import dev.harthon.depot.cache.PendingFile;
import dev.harthon.fault.NetworkFault;
import dev.harthon.habitat.Blake2b;
import dev.harthon.http.BodySink;
import dev.harthon.http.HttpHead;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a file in pieces, over several transfers: the next one goes on where the last one broke, or begins anew. */
final class HartSink implements BodySink {

    /** Hears how many bytes are here, and of how many, if that is known. */
    @FunctionalInterface
    interface Listener {
        void counted(long count, OptionalLong total);
    }

    private static final int PARTIAL = 206;
    private static final Pattern CONTENT_RANGE = Pattern.compile("bytes (\\d{1,18})-\\d{1,18}/(?:(\\d{1,18})|\\*)");

    private final PendingFile file;
    private final Listener listener;
    private final Blake2b blake = new Blake2b();
    private long count;
    private OptionalLong total;
    private Optional<String> validator = Optional.empty();

    /** @param total bytes of the whole file, if they are known beforehand */
    HartSink(PendingFile file, OptionalLong total, Listener listener) {
        this.file = file;
        this.total = total;
        this.listener = listener;
    }

    @Override
    public void begin(HttpHead head) throws IOException {
        Matcher range = CONTENT_RANGE.matcher(head.headers().first("content-range").orElse(""));
        boolean continues = head.status() == PARTIAL && range.matches() && Long.parseLong(range.group(1)) == count;
        if (!continues) {
            restart();
        }
        if (head.status() == PARTIAL && !continues) {
            throw new NetworkFault(
                    "a transfer cannot go on", "the depot sent another part of the file than was asked for", "");
        }
        if (total.isEmpty()) {
            total = continues ? length(range) : head.headers().contentLength();
        }
        validator = head.headers().first("etag").filter(tag -> tag.startsWith("\""));
    }

    @Override
    public void write(byte[] buffer, int offset, int length) throws IOException {
        if (total.isPresent() && count + length > total.getAsLong()) {
            restart();
            throw new NetworkFault(
                    "a transfer was stopped",
                    "the depot sends more than the " + total.getAsLong() + " bytes it said",
                    "");
        }
        file.write(buffer, offset, length);
        blake.update(buffer, offset, length);
        count += length;
        listener.counted(count, total);
    }

    void restart() throws IOException {
        if (count > 0) {
            file.restart();
            blake.reset();
            count = 0;
            listener.counted(count, total);
        }
    }

    /** Bytes that are here. */
    long count() {
        return count;
    }

    /** Nothing is known to be missing. */
    boolean isComplete() {
        return total.isEmpty() || count >= total.getAsLong();
    }

    /** What says that the file is still the same one, for {@code If-Range}. */
    Optional<String> validator() {
        return validator;
    }

    /** BLAKE2b-256 of what is here. */
    String digest() {
        return blake.hex();
    }

    private static OptionalLong length(Matcher range) {
        return range.group(2) == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(range.group(2)));
    }
}
