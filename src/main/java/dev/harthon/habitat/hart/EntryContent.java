package dev.harthon.habitat.hart;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

/** The bytes of one entry for a sink: it can neither close the archive nor be blamed for what is broken in it. */
final class EntryContent extends FilterInputStream {

    private Optional<IOException> failure = Optional.empty();

    EntryContent(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        try {
            return super.read();
        } catch (IOException e) {
            failure = Optional.of(e);
            throw e;
        }
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        try {
            return super.read(buffer, offset, length);
        } catch (IOException e) {
            failure = Optional.of(e);
            throw e;
        }
    }

    @Override
    public void close() {
        // the archive goes on
    }

    /** What went wrong in reading, if anything did. */
    Optional<IOException> failure() {
        return failure;
    }

    /** Reads what was left unread. */
    void drain() throws IOException {
        transferTo(OutputStream.nullOutputStream());
    }
}
