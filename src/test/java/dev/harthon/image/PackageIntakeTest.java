package dev.harthon.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harthon.fixture.HartBuilder;
import dev.harthon.habitat.HabitatPackage;
import dev.harthon.habitat.hart.HartLimits;
import dev.harthon.habitat.hart.HartReader;
import dev.harthon.habitat.trust.KeyRing;
import dev.harthon.habitat.trust.TrustPolicy;
import dev.harthon.image.archive.Compression;
import dev.harthon.image.archive.FolderMemberCache;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackageIntakeTest {

    @TempDir
    private Path folder;

    private Harts harts;
    private FolderMemberCache cache;
    private HabitatPackage made;

    @BeforeEach
    void make() {
        harts = new Harts(folder.resolve("harts"));
        cache = new FolderMemberCache(folder.resolve("members"), 1 << 20, Clock.systemUTC());
        made = harts.make(HartBuilder.hart("acme/web/1.0/20240101000000")
                .hook("run", "#!/bin/sh\n")
                .file("bin/special", "x", 04755)
                .file("share/naïve", "a name beyond ASCII", 0644));
    }

    @Test
    void whatWasTakenInNeedsNoSecondReading() throws IOException {
        ImageRequest request =
                Requests.of(Harts.closure(made)).isolation(Isolation.NONE).build();
        Image plain = harts.builder().build(request, folder.resolve("plain.tgz"), ImageProgress.NONE);
        assertThat(intake(harts.reader()).read(made.file())).isEqualTo(made);
        Files.delete(made.file());
        Image image = new ImageBuilder(harts.reader(), cache, Compression.DEFAULT)
                .build(request, folder.resolve("image.tgz"), ImageProgress.NONE);
        assertThat(image.members()).allMatch(MemberReport::reused);
        assertThat(image.sha256()).isEqualTo(plain.sha256());
    }

    @Test
    void anAlteredPackageThatATrustPolicyLetsPassIsNotKept() throws IOException {
        HartReader lenient = new HartReader(KeyRing.of(List.of()), TrustPolicy.OFF, HartLimits.standard());
        byte[] other = Files.readAllBytes(harts.make(HartBuilder.hart("acme/web/1.0/20240101000000")
                        .hook("run", "#!/bin/sh\necho other\n")).file());
        byte[] signed = Files.readAllBytes(
                harts.make(HartBuilder.hart("acme/else/1.0/20240101000000")).file());
        Path altered = Files.write(folder.resolve("altered.hart"), join(header(signed), payload(other)));
        assertThat(intake(lenient).read(altered).seal().trusted()).isFalse();
        try (Stream<Path> kept = Files.list(folder.resolve("members"))) {
            assertThat(kept).isEmpty();
        }
    }

    private PackageIntake intake(HartReader reader) {
        return new PackageIntake(reader, cache, Isolation.NONE, Compression.DEFAULT, folder.resolve("spill"));
    }

    private static int headerLength(byte[] hart) {
        int at = 0;
        for (int lines = 0; lines < 5; at++) {
            lines += hart[at] == '\n' ? 1 : 0;
        }
        return at;
    }

    private static byte[] header(byte[] hart) {
        return Arrays.copyOf(hart, headerLength(hart));
    }

    private static byte[] payload(byte[] hart) {
        return Arrays.copyOfRange(hart, headerLength(hart), hart.length);
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }
}
