package dev.harthon.image.archive;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.util.Optional;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;

/**
 * A gzip member in an open file, which may be deleted meanwhile. Behind the member the file has a footer that tells a
 * whole file from a damaged one.
 */
public final class Member implements Closeable {

    private final FileChannel channel;
    private final MemberFooter footer;
    private final boolean reused;

    private Member(FileChannel channel, MemberFooter footer, boolean reused) {
        this.channel = channel;
        this.footer = footer;
        this.reused = reused;
    }

    /** Writes a new member into an empty file that is open for reading too. */
    static Member write(FileChannel channel, Compression compression, MemberCache.Maker maker) throws IOException {
        CRC32C sum = new CRC32C();
        OutputStream file = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
        long unpacked;
        try (OutputStream gzip = compression.gzip(new CheckedOutputStream(file, sum))) {
            CountingOutputStream tar = new CountingOutputStream(gzip);
            maker.write(tar);
            unpacked = tar.count();
        }
        file.flush();
        MemberFooter footer = new MemberFooter(unpacked, channel.position(), sum.getValue());
        file.write(footer.bytes());
        file.flush();
        return new Member(channel, footer, false);
    }

    /** Opens a kept member; empty if the file is damaged. */
    static Optional<Member> open(FileChannel channel) throws IOException {
        Optional<MemberFooter> found = MemberFooter.read(channel);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Member member = new Member(channel, found.get(), true);
        CRC32C sum = new CRC32C();
        member.copyTo(new CheckedOutputStream(OutputStream.nullOutputStream(), sum));
        return sum.getValue() == found.get().sum() ? Optional.of(member) : Optional.empty();
    }

    /** Bytes of the member as it is, compressed. */
    public long size() {
        return footer.size();
    }

    /** Bytes of the tar entries in it. */
    public long unpacked() {
        return footer.unpacked();
    }

    /** Whether it came out of a cache. */
    public boolean reused() {
        return reused;
    }

    /** Copies the compressed bytes. */
    public void copyTo(OutputStream out) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
        for (long done = 0; done < size(); done += buffer.position()) {
            Interruption.check();
            buffer.clear().limit((int) Math.min(buffer.capacity(), size() - done));
            if (channel.read(buffer, done) < 0) {
                throw new IOException("a member's file became shorter while it was read");
            }
            out.write(buffer.array(), 0, buffer.position());
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
