package dev.harthon.end2end;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harthon.end2end.BuiltHarthon.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Commands, settings and scripts that are wrong. */
class BadWordsIT {

    @TempDir
    Path home;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "depoly                        | did you mean deploy",
        "deploy --timeuot 3s           | did you mean --timeout",
        "set instnces 2                | did you mean instances",
        "set cpus lots                 | set cpus 0.5",
        "set isolation chrot           | did you mean chroot",
        "env map greting hello         | did you mean greeting",
        "expose port 65536             | from 0 to 65535",
        "target use locl               | did you mean local",
        "--sesion x show               | did you mean --session",
        "replay nowhere.harthon        | nowhere.harthon"
    })
    void aWrongWordGetsAHintAndLeavesTheSessionAsItWas(String line, String hint) throws Exception {
        LocalCalls calls = new LocalCalls(home);
        calls.ok("load", "sample/greeter");
        String before = calls.ok("show", "-o", "json").out();

        Complaint.in(calls.harthon().run(line.split(" "))).endsWith(2).says(hint);

        assertThat(calls.ok("show", "-o", "json").out()).isEqualTo(before);
    }

    @Test
    void aScriptEndsAtItsFirstBadLineAndNamesIt() throws Exception {
        Path script = Files.writeString(home.resolve("bad.harthon"), """
                # two lines that do, one that does not
                set cpus 0.5
                set mem \\
                  64
                load acme/nowhere --offline
                set cpus 1
                """);

        Result result = new BuiltHarthon(home).run("replay", script.toString());

        assertThat(result.exit()).isEqualTo(3);
        assertThat(result.err()).contains("bad.harthon:5: error: ", "acme/nowhere").doesNotContain("set cpus 1");
        assertThat(result.out()).isEmpty();
    }

    @Test
    void aPipedScriptNamesTheLineToo() throws Exception {
        Result result = new BuiltHarthon(home).feed("set cpus 0.5\n\nset cpsu 1\n");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains("<stdin>:3: error: ", "did you mean cpus");
    }
}
