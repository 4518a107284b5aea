package dev.harthon.end2end;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harthon.fixture.HartBuilder;
import dev.harthon.fixture.OriginKeys;
import dev.harthon.fixture.Shared;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packages that must not get in. */
class BadPackageIT {

    private static final OriginKeys KEYS = OriginKeys.generate("acme");

    @TempDir
    Path home;

    private LocalCalls calls;

    @BeforeEach
    void loadAGoodOne() throws Exception {
        calls = new LocalCalls(home);
        KEYS.writePublic(home.resolve("keys"));
        calls.ok("load", "sample/greeter");
    }

    @Test
    void anAlteredPayload() throws Exception {
        Path hart = web().changePayload(BadPackageIT::withOneBitTurned).write(home, KEYS);

        complaint(hart).endsWith(4).says("acme-web-1.0.0");
    }

    @Test
    void anAlteredSignature() throws Exception {
        Path hart = web().changeHeader(BadPackageIT::withAnotherSignature).write(home, KEYS);

        complaint(hart).endsWith(4).says("signature");
    }

    @Test
    void anUnknownKey() throws Exception {
        Path hart = web().write(home, OriginKeys.generate("acme", "20200101000000"));

        complaint(hart).endsWith(4).says("its signing key acme-20200101000000 is unknown", "acme-20200101000000.pub");
    }

    @Test
    void aTruncatedFile() throws Exception {
        Path hart = web().write(home, KEYS);
        Files.write(hart, Arrays.copyOf(Files.readAllBytes(hart), (int) Files.size(hart) - 100));

        complaint(hart).endsWith(3).says("get the package again");
    }

    @Test
    void anEmptyFile() throws Exception {
        complaint(Files.createFile(home.resolve("empty.hart"))).endsWith(3).says("the file is empty");
    }

    @Test
    void whatIsNoPackage() throws Exception {
        Path text = Files.writeString(home.resolve("notes.hart"), "Dear diary,\n".repeat(1000));

        complaint(text).endsWith(3).says("notes.hart");
    }

    @Test
    void everyMissingDependencyIsNamed() throws Exception {
        Path hart = web().deps("acme/lib/1.0.0/20240101000000", "acme/tls/3.0.0/20240101000000").write(home, KEYS);

        complaint(hart).endsWith(3).says("acme/lib/1.0.0/20240101000000", "acme/tls/3.0.0/20240101000000");
    }

    @Test
    void aFileThatMayNotBeRead() throws Exception {
        Tools.needsRoot();
        Tools.needs("setpriv");
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
        calls.harthon().as("65534");
        Path hart = web().write(home, KEYS);
        Files.setPosixFilePermissions(hart, PosixFilePermissions.fromString("---------"));

        complaint(hart).endsWith(3).says("permissions");
    }

    @Test
    void realBadPackages() throws Exception {
        Path harts = Shared.path("fixtures/harts").toAbsolutePath();

        complaint(harts.resolve("bogus_and_corrupt.hart")).endsWith(3);
        complaint(harts.resolve("xmen-testapp-0.1.4-20171206005217-x86_64-linux.hart")).endsWith(4);
    }

    private static HartBuilder web() {
        return HartBuilder.hart("acme/web/1.0.0/20240101000000").hook("run", "#!/bin/sh\nexec sleep 1000\n");
    }

    private static byte[] withOneBitTurned(byte[] payload) {
        byte[] other = payload.clone();
        other[other.length / 2] ^= 1;
        return other;
    }

    /** The fourth line of the header is the signature in base64; its first letters are the signature's first bytes. */
    private static String withAnotherSignature(String header) {
        String[] lines = header.split("\n", -1);
        lines[3] = (lines[3].startsWith("AAAA") ? "BBBB" : "AAAA") + lines[3].substring(4);
        return String.join("\n", lines);
    }

    /** The good package is still the one that is loaded. */
    private Complaint complaint(Path hart) throws Exception {
        Complaint complaint = Complaint.in(calls.harthon().run("load", hart.toString(), "--key", "keys", "--offline"));
        assertThat(session()).contains("load sample/greeter").doesNotContain("acme");
        assertThat(calls.halfDone()).isEmpty();
        return complaint;
    }

    private String session() throws IOException {
        return Files.readString(home.resolve(".local/share/harthon/sessions/work.harthon"));
    }
}
