package dev.harthon.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.harthon.fixture.GnuTar;
import dev.harthon.fixture.HartBuilder;
import dev.harthon.fixture.HartFile;
import dev.harthon.fixture.OriginKeys;
import dev.harthon.fuzz.HartReaderFuzz.Layer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The fuzz target, tried with its seeds each time, and for {@code -Dharthon.fuzz.seconds=60} by Jazzer, in a process of
 * its own: Jazzer rewrites the classes that it watches.
 */
class HartReaderFuzzTest {

    private static final String IDENT = "acme/greeter/1.0.0/20240517120000";
    private static final OriginKeys KEYS = OriginKeys.of("acme", "20240101000000", new byte[32]);

    @TempDir
    Path folder;

    @Test
    void theTargetReadsOrRefusesItsSeeds() {
        for (byte[] seed : seeds()) {
            assertThatCode(() -> HartReaderFuzz.fuzzerTestOneInput(seed)).doesNotThrowAnyException();
            assertThatCode(() -> HartReaderFuzz.fuzzerTestOneInput(Arrays.copyOf(seed, seed.length / 2)))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void jazzerFindsNothingElse() throws Exception {
        int seconds = Integer.getInteger("harthon.fuzz.seconds", 0);
        assumeTrue(seconds > 0, "fuzzing takes time: -Dharthon.fuzz.seconds=60");
        Path corpus = Files.createDirectory(folder.resolve("corpus"));
        int number = 0;
        for (byte[] seed : seeds()) {
            Files.write(corpus.resolve("seed-" + number++), seed);
        }
        Path log = folder.resolve("log");

        Process jazzer = new ProcessBuilder(command(corpus, seconds))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        boolean ended = jazzer.waitFor(seconds + 120L, TimeUnit.SECONDS);
        jazzer.destroyForcibly();

        assertThat(ended).as(text(log)).isTrue();
        assertThat(jazzer.exitValue()).as(text(log)).isZero();
        assertThat(text(log)).contains("Done ");
        assertThat(findings()).as(text(log)).isEmpty();
    }

    private List<String> command(Path corpus, int seconds) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Xmx512m",
                "-cp", System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + HartReaderFuzz.class.getName(),
                "--instrumentation_includes=dev.harthon.habitat.**:org.apache.commons.compress.**:org.tukaani.**",
                "--reproducer_path=" + folder,
                "-max_total_time=" + seconds,
                "-timeout=10",
                // The heap is the bound: the peak that libFuzzer reads is inherited from whoever started the process.
                "-rss_limit_mb=0",
                "-max_len=65536",
                "-artifact_prefix=" + folder + "/",
                corpus.toString());
    }

    private List<Path> findings() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("(crash|timeout|oom)-.*"))
                    .toList();
        }
    }

    private static String text(Path log) throws IOException {
        return Files.readString(log, StandardCharsets.ISO_8859_1);
    }

    private static List<byte[]> seeds() {
        byte[] whole = hart().build(KEYS);
        byte[] payload = Arrays.copyOfRange(whole, HartFile.header(new byte[0], KEYS).length(), whole.length);
        byte[] open = hart().packing(UnaryOperator.identity()).build(KEYS);
        byte[] archive = Arrays.copyOfRange(open, HartFile.header(new byte[0], KEYS).length(), open.length);
        List<byte[]> seeds = new ArrayList<>();
        seeds.add(seed(Layer.FILE, whole));
        seeds.add(seed(Layer.PAYLOAD, payload));
        seeds.add(seed(Layer.ARCHIVE, archive));
        seeds.add(seed(Layer.FILE, "HART-1\nacme-20240101000000\nBLAKE2b\n".getBytes(StandardCharsets.US_ASCII)));
        return seeds;
    }

    private static HartBuilder hart() {
        return HartBuilder.hart(IDENT)
                .hook("run", "#!/bin/sh\nexec sleep 1\n")
                .defaultToml("port = 8080\n[limits]\nmemory = \"1g\"\n")
                .export("port", "port")
                .file("bin/greet", "x".repeat(600), 0755)
                .hardlink("bin/hello", "bin/greet")
                .symlink("bin/link", "greet")
                .raw(tar -> tar.pax("path", "hab/pkgs/" + IDENT + "/long")
                        .entry(GnuTar.FILE, "short", "", 0644, new byte[3]));
    }

    private static byte[] seed(Layer layer, byte[] bytes) {
        byte[] seed = new byte[bytes.length + 1];
        seed[0] = (byte) layer.ordinal();
        System.arraycopy(bytes, 0, seed, 1, bytes.length);
        return seed;
    }
}
