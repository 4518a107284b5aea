package dev.harthon.mesos.log;

import dev.harthon.mesos.Chunk;
import dev.harthon.mesos.SandboxFiles;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;

/** Finds where the last lines of a file begin, reading backwards no more than it must. */
final class LastLines {

    private static final int STEP = 64 * 1024;
    private static final int FARTHEST = 8 * 1024 * 1024;

    private final SandboxFiles files;
    private final Predicate<byte[]> visible;

    LastLines(SandboxFiles files, Predicate<byte[]> visible) {
        this.files = files;
        this.visible = visible;
    }

    /** The offset at which the last so many visible lines begin; nothing when there is no such file. */
    Optional<Long> offset(String file, int wanted) {
        OptionalLong size = files.size(file);
        if (size.isEmpty()) {
            return Optional.empty();
        }
        long end = size.getAsLong();
        long start = end;
        byte[] tail = new byte[0];
        while (start > 0 && end - start < FARTHEST && count(tail, start) < wanted) {
            int length = (int) Math.min(STEP, start);
            start -= length;
            tail = joined(read(file, start, length), tail);
        }
        return Optional.of(start + beginning(tail, start, wanted));
    }

    /** Lines of which the beginning is in the tail. */
    private int count(byte[] tail, long start) {
        int count = 0;
        int from = firstLine(tail, start);
        while (from < tail.length) {
            int to = lineEnd(tail, from);
            count += visible.test(Arrays.copyOfRange(tail, from, to)) ? 1 : 0;
            from = to + 1;
        }
        return count;
    }

    private int beginning(byte[] tail, long start, int wanted) {
        int toSkip = Math.max(0, count(tail, start) - wanted);
        int from = firstLine(tail, start);
        while (from < tail.length && toSkip > 0) {
            int to = lineEnd(tail, from);
            toSkip -= visible.test(Arrays.copyOfRange(tail, from, to)) ? 1 : 0;
            from = to + 1;
        }
        return wanted == 0 ? tail.length : Math.min(from, tail.length);
    }

    private static int firstLine(byte[] tail, long start) {
        return start == 0 ? 0 : Math.min(tail.length, lineEnd(tail, 0) + 1);
    }

    private static int lineEnd(byte[] tail, int from) {
        int to = from;
        while (to < tail.length && tail[to] != '\n') {
            to++;
        }
        return to;
    }

    private byte[] read(String file, long offset, int length) {
        byte[] data = new byte[length];
        int filled = 0;
        while (filled < length) {
            Optional<Chunk> chunk = files.read(file, offset + filled, length - filled);
            if (chunk.isEmpty() || chunk.get().data().length == 0) {
                break;
            }
            System.arraycopy(chunk.get().data(), 0, data, filled, chunk.get().data().length);
            filled += chunk.get().data().length;
        }
        return filled == length ? data : Arrays.copyOf(data, filled);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }
}
