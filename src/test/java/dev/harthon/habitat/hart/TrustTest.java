package dev.harthon.habitat.hart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.harthon.fault.PackageFault;
import dev.harthon.fault.TrustFault;
import dev.harthon.fixture.HartBuilder;
import dev.harthon.fixture.HartFile;
import dev.harthon.fixture.OriginKeys;
import dev.harthon.habitat.Seal;
import dev.harthon.habitat.trust.KeyRing;
import dev.harthon.habitat.trust.TrustPolicy;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each way in which a signature can be wrong has its own words, and is a doubt where trust is not required. */
class TrustTest extends HartTest {

    private static final OriginKeys MALLORY = OriginKeys.generate("mallory");

    @Test
    void trustsWhatItsOriginSigned() {
        Seal seal = read(greeter()).seal();
        assertThat(seal.trusted()).isTrue();
        assertThat(seal.key()).isEqualTo(KEYS.id());
        assertThat(seal.fingerprint()).isPresent();
        assertThat(seal.digest()).hasSize(64);
    }

    @Test
    void doubtsAnUnknownKey() {
        Path hart = greeter().writeTo(folder.resolve("a.hart"), OriginKeys.generate("acme", "20250101000000"));
        doubted(hart, "its signing key acme-20250101000000 is unknown");
        assertThat(seal(hart, TrustPolicy.WARN).fingerprint()).isEmpty();
    }

    @Test
    void doubtsAKeyOfAnotherOrigin() {
        MALLORY.writePublic(folder.resolve("keys"));
        Path hart = greeter().writeTo(folder.resolve("a.hart"), MALLORY);
        doubted(hart, "it is a package of origin acme, signed with the key " + MALLORY.id() + " of another");
    }

    @Test
    void doubtsASignatureOfAnotherKeyUnderAKnownName() {
        Path hart = greeter()
                .changeHeader(header -> header.replace(MALLORY.id(), KEYS.id()))
                .writeTo(folder.resolve("a.hart"), MALLORY);
        doubted(hart, "its signature was not made by the key " + KEYS.id());
    }

    @Test
    void doubtsAnAlteredSignature() {
        doubted(
                greeter().changeHeader(header -> {
                    char first = header.charAt(header.indexOf("BLAKE2b\n") + 8);
                    return header.replace("BLAKE2b\n" + first, "BLAKE2b\n" + (first == 'A' ? 'B' : 'A'));
                }),
                "its signature was not made by the key");
    }

    @Test
    void doubtsAnAlteredPayload() {
        byte[] other = HartFile.xz(tarOf(greeter().file("bin/evil", "evil", 0755)));
        doubted(greeter().changePayload(payload -> other), "its payload was altered after it was signed");
    }

    @Test
    void doubtsAHeaderThatWasSwapped() {
        String other = HartFile.header(new byte[] {1}, KEYS);
        doubted(greeter().changeHeader(header -> other), "its payload was altered after it was signed");
    }

    @Test
    void blamesTheDigestBeforeTheDecoder() {
        HartBuilder hart = greeter().changePayload(payload -> {
            byte[] altered = payload.clone();
            altered[altered.length / 2] ^= 1;
            return altered;
        });
        refused(hart, TrustFault.class, "its payload was altered after it was signed");
        Path file = hart.writeTo(folder.resolve("a.hart"), KEYS);
        assertThatThrownBy(() -> seal(file, TrustPolicy.WARN))
                .isInstanceOfSatisfying(PackageFault.class, fault -> assertThat(fault.why()).get().asString()
                        .contains("it was altered after it was signed, and its xz payload is broken"));
    }

    @Test
    void blamesTheDecoderWhereTheDigestIsGood() {
        refused(
                greeter().packing(tar -> {
                    byte[] broken = HartFile.xz(tar);
                    broken[broken.length / 2] ^= 1;
                    return broken;
                }),
                PackageFault.class, "its xz payload is broken");
    }

    @Test
    void blamesTheDigestBeforeHostileEntries() {
        byte[] hostile = HartFile.xz(tarOf(greeter().raw(tar -> tar.file("etc/passwd", new byte[0], 0644))));
        refused(greeter().changePayload(payload -> hostile), TrustFault.class, "altered after it was signed");
    }

    private void doubted(HartBuilder hart, String why) {
        doubted(hart.writeTo(folder.resolve("a.hart"), KEYS), why);
    }

    private void doubted(Path hart, String why) {
        assertThatThrownBy(() -> seal(hart, TrustPolicy.REQUIRE))
                .isInstanceOfSatisfying(TrustFault.class, fault -> {
                    assertThat(fault.why()).get().asString().contains(why);
                    assertThat(fault.remedy()).isPresent();
                });
        assertThat(seal(hart, TrustPolicy.WARN).doubt()).get().asString().contains(why);
        assertThat(seal(hart, TrustPolicy.OFF).trusted()).isFalse();
    }

    private Seal seal(Path hart, TrustPolicy policy) {
        KEYS.writePublic(folder.resolve("keys"));
        KeyRing ring = KeyRing.of(List.of(folder.resolve("keys")));
        return new HartReader(ring, policy, HartLimits.standard()).read(hart).seal();
    }

    private static byte[] tarOf(HartBuilder hart) {
        byte[] built = hart.packing(tar -> tar).build(KEYS);
        int header = HartFile.header(new byte[0], KEYS).length();
        return Arrays.copyOfRange(built, header, built.length);
    }
}
