package dev.harthon.image.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * The last bytes of a member's file.
 *
 * @param unpacked bytes of the tar entries
 * @param size bytes of the compressed member, which are the file but for this footer
 * @param sum CRC-32C of the compressed member
 */
record MemberFooter(long unpacked, long size, long sum) {

    private static final byte[] MAGIC = "harthon-member-1".getBytes(StandardCharsets.US_ASCII);
    private static final int LENGTH = MAGIC.length + 3 * Long.BYTES;

    byte[] bytes() {
        return ByteBuffer.allocate(LENGTH).put(MAGIC).putLong(unpacked).putLong(size).putLong(sum).array();
    }

    /** Empty if the file does not end in a footer that fits its length. */
    static Optional<MemberFooter> read(FileChannel channel) throws IOException {
        long start = channel.size() - LENGTH;
        ByteBuffer buffer = ByteBuffer.allocate(LENGTH);
        if (start < 0 || channel.read(buffer, start) != LENGTH) {
            return Optional.empty();
        }
        byte[] magic = new byte[MAGIC.length];
        buffer.flip().get(magic);
        MemberFooter footer = new MemberFooter(buffer.getLong(), buffer.getLong(), buffer.getLong());
        boolean whole = Arrays.equals(magic, MAGIC) && footer.size() == start;
        return whole ? Optional.of(footer) : Optional.empty();
    }
}
