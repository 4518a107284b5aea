package dev.harthon.habitat.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.harthon.fault.PackageFault;
import dev.harthon.fixture.OriginKeys;
import dev.harthon.fixture.Shared;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyRingTest {

    private static final OriginKeys KEYS = OriginKeys.generate("acme");

    @TempDir
    private Path folder;

    @Test
    void findsKeysOfFilesAndFolders() throws Exception {
        OriginKeys other = OriginKeys.generate("other");
        Path file = KEYS.writePublic(folder.resolve("one"));
        other.writePublic(folder.resolve("two"));
        KeyRing ring = KeyRing.of(List.of(file, folder.resolve("two")));
        assertThat(ring.names()).containsExactly(KEYS.id(), other.id());
        String expected = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(KEYS.publicKey()));
        assertThat(ring.find(KEYS.id())).get().extracting(OriginKey::fingerprint).isEqualTo(expected);
        assertThat(ring.find("acme-20000101000000")).isEmpty();
        assertThat(KeyRing.empty().names()).isEmpty();
    }

    @Test
    void readsTheRealKeysAndPassesOverTheBadOne() {
        assertThat(KeyRing.of(List.of(Shared.path("fixtures/keys"))).names())
                .containsExactly(
                        "happyhumans-20160424223347", "neurosis-20171211220037", "origin-key-valid-20160509190508");
    }

    @Test
    void inAFolderPassesOverWhatIsNoOriginKey() throws IOException {
        Files.writeString(folder.resolve("box.pub"), KEYS.publicText().replace("SIG-PUB-1", "BOX-PUB-1"));
        Files.writeString(folder.resolve("half.pub"), "SIG-PUB-1\n");
        Files.writeString(folder.resolve("empty.pub"), "");
        Files.write(folder.resolve("big.pub"), new byte[10_000]);
        Files.writeString(folder.resolve("acme-20240101000000.sig.key"), "SIG-SEC-1\n");
        Files.createDirectory(folder.resolve("ctl.pub"));
        assertThat(KeyRing.of(List.of(folder)).names()).isEmpty();
    }

    @Test
    void saysWhatIsWrongWithAKeyFileThatIsNamed() {
        named(KEYS.publicText().replace("SIG-PUB-1", "BOX-PUB-1"), "its first line is not SIG-PUB-1");
        named("", "its first line is not SIG-PUB-1");
        named(KEYS.publicText().replace(KEYS.id(), "acme"), "its second line is not a name and a revision");
        named("SIG-PUB-1\n" + KEYS.id() + "\n\n", "an empty line and the key");
        named("SIG-PUB-1\n" + KEYS.id() + "\n\nAAAA\nAAAA", "an empty line and the key");
        named("SIG-PUB-1\n" + KEYS.id() + "\n\n?", "its key is not base64");
        named("SIG-PUB-1\n" + KEYS.id() + "\n\nAAAA", "its key has 3 bytes, not 32");
        named("SIG-PUB-1\n" + KEYS.id() + "\n\n" + "/".repeat(42) + "w=", "not a point of the curve");
    }

    @Test
    void readsAKeyWithNewlinesAtItsEnd() throws IOException {
        Path file = Files.writeString(folder.resolve("k.pub"), KEYS.publicText().replace("\n", "\r\n") + "\n\n");
        assertThat(KeyRing.of(List.of(file)).names()).containsExactly(KEYS.id());
    }

    @Test
    void refusesTwoDifferentKeysOfOneName() {
        Path one = KEYS.writePublic(folder.resolve("one"));
        Path two = OriginKeys.generate("acme").writePublic(folder.resolve("two"));
        assertThat(KeyRing.of(List.of(one, one)).names()).hasSize(1);
        assertThatThrownBy(() -> KeyRing.of(List.of(one, two)))
                .isInstanceOf(PackageFault.class)
                .hasMessageContaining("two different keys are named " + KEYS.id());
    }

    @Test
    void aKeyFileThatIsNotThereIsAnError() {
        assertThatThrownBy(() -> KeyRing.of(List.of(folder.resolve("none.pub"))))
                .isInstanceOf(PackageFault.class)
                .hasMessageContaining("no key file");
    }

    private void named(String text, String why) {
        assertThatThrownBy(() -> KeyRing.of(List.of(Files.writeString(folder.resolve("k.pub"), text))))
                .isInstanceOfSatisfying(
                        PackageFault.class, fault -> assertThat(fault.why()).get().asString().contains(why));
    }
}
