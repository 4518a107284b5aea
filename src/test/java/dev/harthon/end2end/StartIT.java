package dev.harthon.end2end;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harthon.local.Await;
import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code bin/harthon} and its class data archive, on each Java that this machine has. */
class StartIT {

    private static final String ARCHIVE = ".*/[0-9]+\\.(aot|jsa)";

    @TempDir
    Path home;

    private Path distribution;

    /** Every test has an installation without an archive: the class path of one holds for its own path only. */
    @BeforeEach
    void install() throws Exception {
        distribution = Files.createDirectory(home.resolve("dist"));
        Files.createDirectory(distribution.resolve("bin"));
        Files.copy(BuiltHarthon.distribution().resolve("bin/harthon"), distribution.resolve("bin/harthon"));
        for (String folder : List.of("lib", "packages")) {
            Files.createSymbolicLink(distribution.resolve(folder), BuiltHarthon.distribution().resolve(folder));
        }
    }

    static Stream<Path> javas() {
        return Stream.of(System.getProperty("java.home"), "/usr/lib/jvm/temurin-25-jdk-amd64")
                .map(Path::of)
                .filter(java -> Files.isExecutable(java.resolve("bin/java")))
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("javas")
    void makesOneArchiveAndUsesItUnlessItIsDamaged(Path java) throws Exception {
        try (Running one = harthon(java).with("HARTHON_ARCHIVE", "make").start();
                Running other = harthon(java).with("HARTHON_ARCHIVE", "make").start()) {
            one.end().succeeded();
            other.end().succeeded();
        }
        assertThat(archives()).singleElement().asString().matches(ARCHIVE);
        assertThat(distribution.resolve("archives")).doesNotExist();
        assertThat(usesAnArchive(java)).isTrue();

        Path archive = archives().get(0);
        assertThat(archive.toFile().setWritable(true)).isTrue();
        overwrite(archive, Files.size(archive) / 2);
        answers(harthon(java));
        overwrite(archive, 0);
        answers(harthon(java));
    }

    @ParameterizedTest
    @MethodSource("javas")
    void anInstalledArchiveServesEverybody(Path java) throws Exception {
        harthon(java).with("HARTHON_ARCHIVE", "install").run().succeeded();

        assertThat(usesAnArchive(java)).isTrue();
        assertThat(home.resolve(".cache")).doesNotExist();
    }

    @ParameterizedTest
    @MethodSource("javas")
    void startsWhereNothingCanBeWritten(Path java) throws Exception {
        answers(harthon(java).with("XDG_CACHE_HOME", "/proc/none"));
        answers(harthon(java).with("HARTHON_ARCHIVE", "off"));
        assertThat(home.resolve(".cache")).doesNotExist();
        assertThat(distribution.resolve("archives")).doesNotExist();
    }

    @ParameterizedTest
    @MethodSource("javas")
    void theFirstRunDoesNotWaitForTheArchive(Path java) throws Exception {
        answers(harthon(java));

        Await.until("there is an archive, and nobody at it any more", () -> {
            List<Path> files = archives();
            return files.size() == 1 && files.get(0).toString().matches(ARCHIVE);
        });
        assertThat(usesAnArchive(java)).isTrue();
    }

    private BuiltHarthon harthon(Path java) {
        return new BuiltHarthon(home, distribution).with("JAVA_HOME", java.toString());
    }

    private static void answers(BuiltHarthon harthon) throws Exception {
        BuiltHarthon.Result result = harthon.run("--version").succeeded();
        assertThat(result.out()).matches("harthon [0-9.]+\n");
        assertThat(result.err()).isEmpty();
    }

    private boolean usesAnArchive(Path java) throws Exception {
        Path log = home.resolve("classes.log");
        answers(harthon(java).with("HARTHON_OPTS", "-Xlog:class+load:file=" + log));
        return Files.readString(log).lines().anyMatch(line ->
                line.contains("dev.harthon.Harthon source: shared objects file"));
    }

    private List<Path> archives() {
        File[] files = home.resolve(".cache/harthon/archives").toFile().listFiles();
        return files == null ? List.of() : Stream.of(files).map(File::toPath).toList();
    }

    private static void overwrite(Path file, long from) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(new byte[1 << 20]), from);
        }
    }
}
