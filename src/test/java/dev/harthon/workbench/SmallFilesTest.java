package dev.harthon.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.harthon.app.EnvValue;
import dev.harthon.fault.Fault;
import dev.harthon.fault.OperationFault;
import dev.harthon.fault.UsageFault;
import dev.harthon.session.EnvEntry;
import dev.harthon.session.SecretSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that Harthon writes for its user alone, and those of the user that it reads. */
class SmallFilesTest {

    @TempDir
    Path folder;

    @Test
    void writesForTheOwnerAloneAndReplacesTheWhole() throws IOException {
        Path file = folder.resolve("deep/er/secret");
        PrivateFiles.write(file, "first, and long");
        PrivateFiles.write(file, "second");

        assertThat(file).hasContent("second");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
        try (Stream<Path> left = Files.list(file.getParent())) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void leavesNothingBehindWhereItCannotWrite() throws IOException {
        Path inTheWay = Files.writeString(folder.resolve("file"), "stays");
        assertThatThrownBy(() -> PrivateFiles.write(inTheWay.resolve("below"), "x"))
                .isInstanceOf(OperationFault.class);

        Path busy = Files.createDirectories(folder.resolve("busy/inside")).getParent();
        assertThatThrownBy(() -> PrivateFiles.write(busy, "x")).isInstanceOf(OperationFault.class);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactlyInAnyOrder(inTheWay, busy);
        }
    }

    @Test
    void readsTextThatIsUtf8AndNotTooLong() throws IOException {
        assertThat(TextFile.read(Files.writeString(folder.resolve("a"), "grüße\n"))).isEqualTo("grüße\n");
        refused(folder, "it is a folder");
        refused(folder.resolve("none"), "there is no such file");
        assertThatThrownBy(() -> TextFile.read(Files.write(folder.resolve("b"), new byte[] {(byte) 0xff, 'x'})))
                .isInstanceOf(Fault.class);
    }

    @Test
    void aSecretComesFromWhereTheSessionSays() throws IOException {
        Files.writeString(folder.resolve("pw"), "hunter2\n");
        Places places = Places.of(folder, folder, folder, Map.of());
        Secrets secrets = new Secrets(Map.of("PW", "from env"), places, question -> "typed");

        assertThat(value(secrets, new SecretSource.FromEnv("PW"))).contains("from env");
        assertThat(value(secrets, new SecretSource.FromFile("~/pw"))).contains("hunter2");
        assertThatThrownBy(() -> value(secrets, new SecretSource.FromEnv("NONE")))
                .isInstanceOfSatisfying(UsageFault.class, fault -> assertThat(fault.why())
                        .contains("the variable NONE is not set"));
        assertThatThrownBy(() -> value(secrets, new SecretSource.FromFile("none"))).isInstanceOf(UsageFault.class);
    }

    private static Optional<String> value(Secrets secrets, SecretSource source) {
        return secrets.resolve(new EnvEntry.Secret(source)) instanceof EnvValue.Secret secret
                ? secret.value()
                : Optional.empty();
    }

    private static void refused(Path file, String why) {
        assertThatThrownBy(() -> TextFile.read(file))
                .isInstanceOfSatisfying(UsageFault.class, fault -> assertThat(fault.why()).contains(why));
    }
}
