package dev.harthon.habitat.hart;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.harthon.fault.PackageFault;
import dev.harthon.fixture.HartFile;
import dev.harthon.fixture.OriginKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One test for each line of the header. */
class HartHeaderTest {

    private static final OriginKeys KEYS = OriginKeys.generate("acme");
    private static final String HEADER = HartFile.header(new byte[] {1, 2, 3}, KEYS);

    @TempDir
    private Path folder;

    @Test
    void tellsTheKeyTheDigestAndItsLength() {
        HartHeader header = HartHeader.read(file(HEADER + "payload"));
        assertThat(header.signer()).isEqualTo("acme");
        assertThat(header.key()).isEqualTo(KEYS.id());
        assertThat(header.digest()).isEqualTo(HartFile.digest(new byte[] {1, 2, 3}));
        assertThat(header.length()).isEqualTo(HEADER.length());
    }

    @Test
    void readsLinesWithCarriageReturns() {
        assertThat(HartHeader.read(file(HEADER.replace("\n", "\r\n"))).key()).isEqualTo(KEYS.id());
    }

    @Test
    void refusesAnEmptyFile() {
        refused("", "the file is empty");
    }

    @Test
    void refusesAFileThatIsNoHart() {
        refused("<html>\n<body>404</body>\n", "it is not a .hart file: its first line is not HART-1");
        refused("\0".repeat(5000), "it is not a .hart file");
    }

    @Test
    void refusesAnotherFormatVersion() {
        refused(line(1, "HART-2"), "its format version is HART-2");
    }

    @Test
    void refusesAKeyWithoutARevision() {
        refused(line(2, "acme"), "line 2 of its header, 'acme', is not a key's name and revision");
        refused(line(2, "acme-20240101"), "fourteen digits");
    }

    @Test
    void refusesAnotherHashType() {
        refused(line(3, "SHA-1"), "its hash type is 'SHA-1', and only BLAKE2b is known");
    }

    @Test
    void refusesASignatureThatIsNotBase64() {
        refused(line(4, "n0t*base64"), "line 4 of its header, the signature, is not base64");
    }

    @Test
    void refusesASignatureOfAnotherLength() {
        refused(line(4, "AAAA"), "the signature, has 3 bytes, not 128");
    }

    @Test
    void refusesASignatureOfSomethingThatIsNoDigest() {
        refused(line(4, Base64.getEncoder().encodeToString(new byte[128])), "does not sign a digest of 64 hex digits");
    }

    @Test
    void refusesADelimiterThatIsNotEmpty() {
        refused(line(5, "x"), "line 5 of its header is not empty");
    }

    @Test
    void namesTheLineWhereAFileEnds() {
        endsAt("HART-1", "format version");
        endsAt("HART-1\nacme-2024", "name of the signing key");
        endsAt("HART-1\n" + KEYS.id() + "\n", "hash type");
        endsAt("HART-1\n" + KEYS.id() + "\nBLAKE2b\n", "signature");
        endsAt(HEADER.substring(0, HEADER.length() - 1), "empty line before the payload");
    }

    @Test
    void refusesALineWithoutEnd() {
        refused(line(2, "a".repeat(2000)), "the name of the signing key in its header is longer than 1024 bytes");
    }

    @Test
    void showsForeignTextWithoutControlCharacters() {
        refused(line(3, "\u001b[31mred"), "'\\u001b[31mred'");
    }

    @Test
    void tellsAFileThatIsNotThereFromAFolder() {
        assertThatThrownBy(() -> HartHeader.read(folder.resolve("none.hart")))
                .satisfies(e -> assertThat(((PackageFault) e).why()).contains("there is no such file"));
        assertThatThrownBy(() -> HartHeader.read(folder))
                .satisfies(e -> assertThat(((PackageFault) e).why()).contains("it is a folder"));
    }

    private void endsAt(String text, String line) {
        refused(text, "the file ends within its header, at the " + line);
    }

    private void refused(String text, String why) {
        assertThatThrownBy(() -> HartHeader.read(file(text)))
                .isInstanceOfSatisfying(
                        PackageFault.class, fault -> assertThat(fault.why()).get().asString().contains(why));
    }

    private static String line(int number, String text) {
        String[] lines = HEADER.split("\n", -1);
        lines[number - 1] = text;
        return String.join("\n", lines);
    }

    private Path file(String text) {
        try {
            return Files.writeString(folder.resolve("a.hart"), text, ISO_8859_1);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
