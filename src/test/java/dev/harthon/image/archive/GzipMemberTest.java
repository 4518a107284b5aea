package dev.harthon.image.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class GzipMemberTest {

    @Property(tries = 50)
    void membersOneAfterTheOtherAreOneFile(@ForAll byte[] first, @ForAll byte[] second, @ForAll Compression compression)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(member(first, compression));
        out.writeBytes(member(second, compression));
        byte[] read = new GZIPInputStream(new ByteArrayInputStream(out.toByteArray())).readAllBytes();
        assertThat(Arrays.copyOf(read, first.length)).isEqualTo(first);
        assertThat(Arrays.copyOfRange(read, first.length, read.length)).isEqualTo(second);
    }

    @Test
    void theHeaderTellsNothingOfTimeNameOrSystem() throws IOException {
        byte[] header = Arrays.copyOf(member(new byte[] {1, 2, 3}, Compression.DEFAULT), 10);
        assertThat(header).containsExactly(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255);
    }

    private static byte[] member(byte[] content, Compression compression) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GzipMember member = new GzipMember(out, compression)) {
            member.write(content);
            assertThat(member.size()).isEqualTo(content.length);
        }
        return out.toByteArray();
    }
}
