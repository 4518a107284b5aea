package dev.harthon.habitat.hart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.harthon.fault.TrustFault;
import dev.harthon.fixture.HartBuilder;
import dev.harthon.fixture.OriginKeys;
import dev.harthon.habitat.HabitatPackage;
import dev.harthon.habitat.trust.KeyRing;
import dev.harthon.habitat.trust.TrustPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FactsFolderTest {

    private static final OriginKeys KEYS = OriginKeys.of("acme", "20240101000000", new byte[32]);

    @TempDir
    private Path folder;

    @Test
    void aRememberedPackageIsTheSameValue() throws IOException {
        Path hart = hart().write(folder, KEYS);
        HabitatPackage first = reader(TrustPolicy.REQUIRE).read(hart);
        assertThat(kept()).hasSize(1);
        assertThat(reader(TrustPolicy.REQUIRE).read(hart)).isEqualTo(first);
        assertThat(first.files()).isNotEmpty();
    }

    @Test
    void aRememberedPackageIsStillRefusedWhenItsPayloadWasAltered() {
        reader(TrustPolicy.REQUIRE).read(hart().write(folder, KEYS));
        Path altered = hart().changePayload(payload -> {
            payload[payload.length / 2] ^= 1;
            return payload;
        }).write(folder, KEYS);
        assertThatThrownBy(() -> reader(TrustPolicy.REQUIRE).read(altered))
                .isInstanceOf(TrustFault.class)
                .hasMessageContaining("cannot trust");
    }

    @Test
    void aDamagedFileIsMadeAnew() throws IOException {
        Path hart = hart().write(folder, KEYS);
        HabitatPackage first = reader(TrustPolicy.REQUIRE).read(hart);
        byte[] whole = Files.readAllBytes(kept().get(0));
        byte[] damaged = whole.clone();
        damaged[damaged.length / 2] ^= 1;
        Files.write(kept().get(0), damaged);
        assertThat(reader(TrustPolicy.REQUIRE).read(hart)).isEqualTo(first);
        assertThat(kept()).hasSize(1);
        assertThat(kept().get(0)).hasBinaryContent(whole);
    }

    @Test
    void aFolderThatCannotBeWrittenIsNoFailure() throws IOException {
        Files.writeString(folder.resolve("facts"), "in the way");
        assertThat(reader(TrustPolicy.REQUIRE).read(hart().write(folder, KEYS)).runnable()).isTrue();
    }

    private static HartBuilder hart() {
        return HartBuilder.hart("acme/web/1.0/20240101000000")
                .tdeps("acme/libc/2.0/20240101000000")
                .defaultToml("port = 80\n")
                .hook("run", "#!/bin/sh\n")
                .config("a/b.conf", "x = {{cfg.port}}\n")
                .file("bin/web", "program", 04755)
                .symlink("bin/alias", "web")
                .hardlink("bin/web-again", "bin/web")
                .file("share/naïve", "", 0600);
    }

    private HartReader reader(TrustPolicy policy) {
        return new HartReader(KeyRing.of(List.of(KEYS.writePublic(folder))), policy, HartLimits.standard())
                .remembering(new FactsFolder(folder.resolve("facts")));
    }

    private List<Path> kept() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("facts"))) {
            return files.toList();
        }
    }
}
