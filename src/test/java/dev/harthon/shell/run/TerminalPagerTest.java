package dev.harthon.shell.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TerminalPagerTest {

    @Test
    void givesTheTextToTheProgramThatTheUserNamed(@TempDir Path folder) throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "needs a POSIX shell");
        Path seen = folder.resolve("seen");
        try (Terminals terminals = new Terminals(false)) {
            assertThat(terminals.pager(Optional.of("cat > '" + seen + "'")).show("one\ntwo")).isTrue();
        }
        assertThat(Files.readString(seen)).isEqualTo("one\ntwo\n");
    }

    @Test
    void doesNotMindAProgramThatLeavesEarly() {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "needs a POSIX shell");
        try (Terminals terminals = new Terminals(false)) {
            assertThat(terminals.pager(Optional.of("true")).show("line\n".repeat(100_000))).isTrue();
        }
    }
}
