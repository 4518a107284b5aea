package dev.harthon.habitat.hart;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.harthon.fault.Fault;
import dev.harthon.fault.PackageFault;
import dev.harthon.fault.TrustFault;
import dev.harthon.fixture.GnuTar;
import dev.harthon.fixture.HartBuilder;
import dev.harthon.fixture.HartFile;
import dev.harthon.fixture.OriginKeys;
import dev.harthon.habitat.HabitatPackage;
import dev.harthon.habitat.trust.KeyRing;
import dev.harthon.habitat.trust.TrustPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.ByteRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;

/** Whatever bytes are changed: the reader returns or refuses, and never believes a change. */
class MutatedHartTest {

    private static final OriginKeys KEYS = OriginKeys.generate("acme");
    private static final byte[] SIGNED = hart().build(KEYS);
    private static final byte[] TAR = payload(hart().packing(UnaryOperator.identity()).build(KEYS));
    private static final Path FOLDER = folder();
    private static final HartReader READER = new HartReader(
            KeyRing.of(List.of(KEYS.writePublic(FOLDER))), TrustPolicy.REQUIRE, HartLimits.standard());

    @AfterContainer
    static void remove() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
    }

    @Property(tries = 500)
    void aChangedByteIsNeverTrusted(@ForAll @IntRange(max = 100_000) int at, @ForAll @ByteRange(min = 1) byte change) {
        byte[] changed = SIGNED.clone();
        changed[at % changed.length] ^= change;
        Optional<HabitatPackage> read = read(changed);
        assertThat(read).satisfiesAnyOf(
                outcome -> assertThat(outcome).isEmpty(),
                outcome -> assertThat(outcome.orElseThrow().seal().digest())
                        .isEqualTo(HartFile.digest(payload(changed))));
    }

    @Property(tries = 500)
    void aCutFileIsNeverRead(@ForAll @IntRange(max = 100_000) int length) {
        assertThat(read(Arrays.copyOf(SIGNED, length % SIGNED.length))).isEmpty();
    }

    @Property(tries = 500)
    void anArchiveOfChangedBytesIsReadOrRefused(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(max = 100_000) Integer> places, @ForAll byte change) {
        byte[] tar = TAR.clone();
        int used = tar.length;
        while (tar[used - 1] == 0) {
            used--;
        }
        for (int place : places) {
            tar[place % used] ^= change;
        }
        repairChecksums(tar);
        read(HartFile.sign(tar, KEYS)).ifPresent(outcome -> assertThat(outcome.files())
                .allMatch(file -> file.path().startsWith(outcome.ident().prefix())));
    }

    private static HartBuilder hart() {
        return HartBuilder.hart("acme/greeter/1.0.0/20240517120000")
                .file("bin/greet", "x".repeat(600), 0755)
                .hardlink("bin/hello", "bin/greet")
                .symlink("bin/link", "greet")
                .raw(tar -> tar.pax("path", "hab/pkgs/acme/greeter/1.0.0/20240517120000/long")
                        .entry(GnuTar.FILE, "short", "", 0644, new byte[3]));
    }

    /** Empty if it was refused with an error that names the file. */
    private static Optional<HabitatPackage> read(byte[] bytes) {
        try {
            return Optional.of(READER.read(Files.write(FOLDER.resolve("a.hart"), bytes)));
        } catch (PackageFault | TrustFault e) {
            assertThat(((Fault) e).what()).contains("a.hart");
            assertThat(((Fault) e).why()).isPresent();
            return Optional.empty();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("mutated");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] payload(byte[] hart) {
        return Arrays.copyOfRange(hart, headerLength(), hart.length);
    }

    private static int headerLength() {
        return HartFile.header(new byte[0], KEYS).length();
    }

    /** Each record gets the checksum that it would have as a header, where it has one. */
    private static void repairChecksums(byte[] tar) {
        for (int record = 0; record + 512 <= tar.length; record += 512) {
            if (tar[record + 257] == 'u') {
                Arrays.fill(tar, record + 148, record + 156, (byte) ' ');
                int sum = 0;
                for (int i = record; i < record + 512; i++) {
                    sum += tar[i] & 0xff;
                }
                byte[] octal = String.format("%06o\0", sum).getBytes(US_ASCII);
                System.arraycopy(octal, 0, tar, record + 148, octal.length);
            }
        }
    }
}
