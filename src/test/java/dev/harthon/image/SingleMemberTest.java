package dev.harthon.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harthon.fixture.HartBuilder;
import dev.harthon.habitat.HabitatPackage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.DataFormatException;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SingleMemberTest {

    private static final int HEADER = 10;
    private static final int TRAILER = 8;

    @TempDir
    private Path folder;

    @Test
    void oneGzipStreamHoldsTheSameArchive() throws Exception {
        Harts harts = new Harts(folder.resolve("harts"));
        HabitatPackage service =
                harts.make(HartBuilder.hart("acme/web/1.0/20240101000000").hook("run", "#!/bin/sh\n"));
        ImageRequest request =
                Requests.of(Harts.closure(service)).isolation(Isolation.NONE).build();
        byte[] many = build(harts, request, "many.tgz");
        byte[] one = build(harts, request.asSingleMember(), "one.tgz");
        assertThat(firstStream(many)).isLessThan(many.length);
        assertThat(firstStream(one)).isEqualTo(one.length);
        assertThat(unpack(one)).isEqualTo(unpack(many));
    }

    private byte[] build(Harts harts, ImageRequest request, String name) throws IOException {
        return Files.readAllBytes(harts.builder().build(request, folder.resolve(name), ImageProgress.NONE).file());
    }

    /** The length of the first gzip member, whose header has no optional fields. */
    private static long firstStream(byte[] gzip) throws DataFormatException {
        Inflater inflater = new Inflater(true);
        inflater.setInput(gzip, HEADER, gzip.length - HEADER);
        byte[] block = new byte[1 << 16];
        while (!inflater.finished()) {
            inflater.inflate(block);
        }
        return HEADER + inflater.getBytesRead() + TRAILER;
    }

    private static byte[] unpack(byte[] gzip) throws IOException {
        return new GZIPInputStream(new ByteArrayInputStream(gzip)).readAllBytes();
    }
}
