package dev.harthon.mesos.log;

import dev.harthon.mesos.Chunk;
import dev.harthon.mesos.SandboxFiles;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads one growing file from a place on. Each read repeats the last few bytes that were had: where they differ, the
 * file is another one now, by rotation or because it was emptied, even when it has grown beyond our place since.
 */
final class FileTail {

    /** What a look found. */
    enum Look {
        FRESH,
        NOTHING_NEW,
        NO_FILE
    }

    /** Takes the bytes in order, and hears where some may be missing. */
    interface Receiver {
        void bytes(byte[] data, int offset, int length);

        void gap();
    }

    private static final int REPEATED = 32;
    private static final int PIECE = 64 * 1024;
    private static final int OLD_FILES = 10;

    private final String file;
    private final Receiver receiver;
    private long place;
    private byte[] last = new byte[0];

    FileTail(String file, long place, Receiver receiver) {
        this.file = file;
        this.place = place;
        this.receiver = receiver;
    }

    /** Reads one piece. */
    Look look(SandboxFiles files) {
        Optional<Chunk> chunk = files.read(file, place - last.length, PIECE);
        if (chunk.isEmpty()) {
            return Look.NO_FILE;
        }
        byte[] data = chunk.get().data();
        if (continues(data) && chunk.get().size().orElse(place) >= place) {
            return deliver(data, last.length);
        }
        if (!finishOld(files)) {
            receiver.gap();
        }
        place = 0;
        last = new byte[0];
        return Look.FRESH;
    }

    private boolean continues(byte[] data) {
        return data.length >= last.length && Arrays.equals(data, 0, last.length, last, 0, last.length);
    }

    private Look deliver(byte[] data, int from) {
        int length = data.length - from;
        if (length == 0) {
            return Look.NOTHING_NEW;
        }
        receiver.bytes(data, from, length);
        place += length;
        last = Arrays.copyOfRange(data, Math.max(0, data.length - REPEATED), data.length);
        return Look.FRESH;
    }

    /** Finds our file among the rotated ones ({@code stdout.1} is the youngest), and reads on to the present one. */
    private boolean finishOld(SandboxFiles files) {
        for (int number = 1; number <= OLD_FILES; number++) {
            Optional<Chunk> there = files.read(file + "." + number, place - last.length, PIECE);
            if (there.isEmpty()) {
                return false;
            }
            if (last.length > 0 && continues(there.get().data())) {
                finish(number, old -> readAll(files, old));
                return true;
            }
        }
        return false;
    }

    private void finish(int number, Consumer<String> readAll) {
        readAll.accept(file + "." + number);
        for (int younger = number - 1; younger >= 1; younger--) {
            place = 0;
            last = new byte[0];
            readAll.accept(file + "." + younger);
        }
    }

    private void readAll(SandboxFiles files, String old) {
        Look look = Look.FRESH;
        while (look == Look.FRESH) {
            Optional<Chunk> chunk = files.read(old, place - last.length, PIECE);
            boolean same = chunk.isPresent() && continues(chunk.get().data());
            look = same ? deliver(chunk.get().data(), last.length) : Look.NO_FILE;
        }
    }
}
