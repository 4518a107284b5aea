package dev.harthon.image.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NativeGzipTest {

    private static final int BLOCK = 1 << 20;

    @BeforeEach
    void needsTheLibrary() {
        assumeTrue(NativeGzip.isAvailable(), "Intel's library does not run here");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 511, 65_536, BLOCK - 1, BLOCK, BLOCK + 1, 3 * BLOCK + 12_345})
    void givesBackWhatWasWritten(int size) throws IOException {
        Random random = new Random(size);
        byte[] noise = new byte[size];
        random.nextBytes(noise);
        byte[] text = new byte[size];
        for (int i = 0; i < size; i++) {
            text[i] = (byte) ("the quick brown fox ".charAt(i % 20) + (random.nextInt(50) == 0 ? 1 : 0));
        }

        assertThat(unpacked(packed(noise, random))).isEqualTo(noise);
        assertThat(unpacked(packed(text, random))).isEqualTo(text);
        assertThat(unpacked(packed(new byte[size], random))).isEqualTo(new byte[size]);
    }

    @Test
    void itsBytesDoNotDependOnHowTheyWereWritten() throws IOException {
        byte[] bytes = new byte[2 * BLOCK + 99];
        Arrays.fill(bytes, 0, BLOCK, (byte) 'x');

        assertThat(packed(bytes, new Random(1))).isEqualTo(packed(bytes, new Random(2)));
    }

    @Test
    void isWhatTheSettingMeans() throws IOException {
        try (OutputStream gzip = Compression.NATIVE.gzip(OutputStream.nullOutputStream())) {
            assertThat(gzip).isInstanceOf(NativeGzip.class);
        }
        try (OutputStream gzip = Compression.DEFAULT.gzip(OutputStream.nullOutputStream())) {
            assertThat(gzip).isInstanceOf(GzipMember.class);
        }
    }

    private static byte[] packed(byte[] bytes, Random random) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (NativeGzip gzip = new NativeGzip(out)) {
            for (int done = 0; done < bytes.length; ) {
                int step = Math.min(bytes.length - done, 1 + random.nextInt(100_000));
                gzip.write(bytes, done, step);
                done += step;
            }
        }
        return out.toByteArray();
    }

    private static byte[] unpacked(byte[] gzip) throws IOException {
        return new GZIPInputStream(new ByteArrayInputStream(gzip)).readAllBytes();
    }
}
