package dev.harthon.shell.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harthon.fault.ExitCode;
import dev.harthon.fixture.OriginKeys;
import dev.harthon.fixture.WebClosure;
import dev.harthon.shell.commands.adjust.LoadCommand;
import dev.harthon.shell.commands.adjust.SetCommand;
import dev.harthon.shell.commands.look.PackageCommand;
import dev.harthon.shell.commands.look.VerifyCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyCommandTest {

    @TempDir
    Path home;

    private Bench bench;
    private Path hart;

    @BeforeEach
    void open() {
        bench = Bench.in(home)
                .with(it -> new LoadCommand(it.desk(), it.edits(), it.loader(), it.tips()))
                .with(it -> new SetCommand(it.desk(), it.edits()))
                .with(it -> new PackageCommand(it.desk()))
                .with(it -> new VerifyCommand(it.desk(), it.loader()));
        hart = WebClosure.write(home.resolve("folder"));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void aFileThatIsNotLoadedIsShownInFull() {
        String said = bench.out("verify", hart.toString(), "--key", "folder/keys");
        assertThat(said)
                .contains("verdict      trusted", "signer       acme", "revision     20240101000000")
                .containsPattern("fingerprint  [0-9a-f]{64}")
                .containsPattern("digest       [0-9a-f]{64}")
                .contains("file         <home>/folder/acme-web-1.2.0");
    }

    @Test
    void anUnknownKeyEndsWithFour() {
        assertThat(bench.run("verify", hart.toString())).isEqualTo(ExitCode.TRUST);
        assertThat(bench.out()).contains("not trusted: its signing key acme-20240101000000 is unknown");
    }

    @Test
    void anAlteredPayloadEndsWithFourAndTheOthersAreStillShown() {
        Path altered = WebClosure.web()
                .changePayload(payload -> Arrays.copyOf(payload, payload.length + 4))
                .write(home.resolve("altered"), WebClosure.keys());

        ExitCode code = bench.run(
                "verify", altered.toString(), hart.toString(), "--key", "folder/keys", "-o", "plain");

        assertThat(code).isEqualTo(ExitCode.TRUST);
        assertThat(bench.out()).contains("altered after it was signed").contains("\ttrue\tacme");
    }

    @Test
    void whatIsNoPackageEndsWithThree() throws IOException {
        Path text = Files.writeString(home.resolve("a.hart"), "no package");
        assertThat(bench.run("verify", text.toString())).isEqualTo(ExitCode.PACKAGE);
        assertThat(bench.run("verify")).as("nothing is loaded").isEqualTo(ExitCode.USAGE);
    }

    @Test
    void doubtsThatLoadingOverlookedAreShown() {
        bench.out("set", "trust", "off");
        bench.out("load", hart.toString());
        assertThat(bench.run("verify")).isEqualTo(ExitCode.TRUST);
        assertThat(bench.out().lines().filter(line -> line.contains("not trusted"))).hasSize(3);
    }

    @Test
    void anotherOriginsKeyIsNotEnough() {
        OriginKeys other = OriginKeys.generate("other");
        Path forged = WebClosure.web().write(home.resolve("forged"), other);
        other.writePublic(home.resolve("others"));

        assertThat(bench.run("verify", forged.toString(), "--key", "others")).isEqualTo(ExitCode.TRUST);
        assertThat(bench.out()).contains("signed with the key other-");
    }

    @Test
    void aPackageOfEarly2016IsTakenForTheOnlyTargetOfItsTimeAndToldSo() {
        Path old = WebClosure.web().without("TARGET").deps().tdeps().write(home.resolve("old"), WebClosure.keys());
        bench.out("load", old.toString(), "--key", "folder/keys");
        assertThat(bench.err()).contains("has no TARGET", "taken as x86_64-linux");
        assertThat(bench.out("package")).contains("x86_64-linux (assumed");
    }
}
