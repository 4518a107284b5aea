package dev.harthon.shell.line;

import static dev.harthon.shell.line.TypedKeys.CTRL_R;
import static dev.harthon.shell.line.TypedKeys.ENTER;
import static dev.harthon.shell.line.TypedKeys.UP;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryKeysTest {

    @TempDir
    private Path folder;

    @Test
    void remembersLinesFromOneShellToTheNext() {
        keys().type("set id x", ENTER, "set id 'a\\b!'", ENTER);
        assertThat(keys().type(UP, ENTER)).isEqualTo("id = a\\b!\n");
        assertThat(LineHistory.lines(keys().history())).containsExactly("set id x", "set id 'a\\b!'");
    }

    @Test
    void keepsALineOfSeveralLinesInOne() {
        keys().type("set id 'a\\n", ENTER, "b'", ENTER);
        assertThat(LineHistory.lines(keys().history())).containsExactly("set id 'a\\n\nb'");
        assertThat(keys().type(UP, ENTER)).isEqualTo("id = a\\n\nb\n");
    }

    @Test
    void findsALineBySomeOfItsLetters() {
        assertThat(keys().type("set id needle", ENTER, "set mem 1", ENTER, CTRL_R, "eedl", ENTER))
                .isEqualTo("id = needle\nmem = 1\nid = needle\n");
    }

    @Test
    void hidesALineThatBeginsWithABlank() {
        keys().type(" set id secret", ENTER, "set id open", ENTER);
        assertThat(LineHistory.lines(keys().history())).containsExactly("set id open");
    }

    @Test
    void keepsALineOnceThatIsRunTwiceInARow() {
        keys().type("set id x", ENTER, "set id x", ENTER);
        assertThat(LineHistory.lines(keys().history())).containsExactly("set id x");
    }

    @Test
    void takesSecretsOutBeforeItKeepsALine() throws IOException {
        TypedKeys keys = keys().redacting(line -> line.contains("hidden") ? "" : line.replace("hunter2", "***"));
        assertThat(keys.type("set id hunter2", ENTER, "set id hidden", ENTER, UP, ENTER))
                .isEqualTo("id = hunter2\nid = hidden\nid = ***\n");
        assertThat(Files.readString(keys.history())).doesNotContain("hunter2").doesNotContain("hidden");
    }

    @Test
    void isTheOwnersAlone() throws IOException {
        Assumptions.assumeTrue(
                FileSystems.getDefault().supportedFileAttributeViews().contains("posix"), "needs POSIX permissions");
        keys().type("set id x", ENTER);
        Path file = keys().history();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    void doesWithoutAFileThatCannotBeWritten() throws IOException {
        Files.createFile(folder.resolve("state"));
        TypedKeys keys = keys();
        assertThat(keys.type("set id x", ENTER, UP, ENTER)).isEqualTo("id = x\nid = x\n");
        assertThat(keys.err()).startsWith("warning: lines are not remembered");
    }

    private TypedKeys keys() {
        return new TypedKeys(folder);
    }
}
