package dev.harthon.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harthon.fault.PackageFault;
import dev.harthon.shell.render.Streams;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShellRunnerTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void answersVersionAndHelpWithoutStartingAnything() {
        Application.Wiring none = launch -> {
            throw new AssertionError("started");
        };
        assertThat(run(none, "", "--version")).isZero();
        assertThat(text(out)).isEqualTo("harthon 1.2.3\n");
        out.reset();
        assertThat(run(none, "", "--help")).isZero();
        assertThat(text(out)).startsWith("harthon: Take a Chef Habitat package").contains("--session <name>");
        assertThat(text(out).lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
        assertThat(text(err)).isEmpty();
    }

    @Test
    void runsOneCommandWithItsArgumentsUntouched() {
        assertThat(run("", "set", "id", "a b 'c' \\ $x")).isZero();
        assertThat(text(out)).isEqualTo("id = a b 'c' \\ $x\n");
    }

    @Test
    void givesTheExitCodeOfTheCommand() {
        assertThat(run("", "set")).isEqualTo(2);
        assertThat(run("", "nonsense")).isEqualTo(2);
        assertThat(text(out)).isEmpty();
    }

    @Test
    void refusesAnUnknownOptionBeforeTheCommand() {
        assertThat(run("", "--colour", "never", "help")).isEqualTo(2);
        assertThat(text(err)).isEqualTo("error: harthon has no option --colour\n  try: did you mean --color?\n");
    }

    @Test
    void runsStdinAsAScriptWithoutPromptAndWithItsLastLine() {
        assertThat(run("set id x\n# c\nset mem ${SIZE}")).isZero();
        assertThat(text(out)).isEqualTo("id = x\nmem = 5\n");
        assertThat(text(err)).isEmpty();
    }

    @Test
    void stopsAtTheFirstLineOfStdinThatFails() {
        assertThat(run("set id x\nset id\nset id y\n")).isEqualTo(2);
        assertThat(text(out)).isEqualTo("id = x\n");
        assertThat(text(err)).startsWith("<stdin>:2: error: set needs <value>");
    }

    @Test
    void leavesAtOnceWhereTheOneCommandIsExit() {
        assertThat(run("", "exit")).isZero();
        assertThat(run("set id x\nquit\nset id y")).isZero();
        assertThat(text(out)).isEqualTo("id = x\n");
    }

    @Test
    void tellsWhyItCannotStart() {
        Application.Wiring broken = launch -> {
            throw new PackageFault("cannot open the session", "it is locked", "wait");
        };
        assertThat(run(broken, "", "help")).isEqualTo(3);
        assertThat(text(err)).isEqualTo("error: cannot open the session\n  why: it is locked\n  try: wait\n");
    }

    @Test
    void listsTheCommandsByChapterInOrder() {
        assertThat(run("", "help")).isZero();
        assertThat(text(out)).containsSubsequence(
                "Adjust\n", "  env          Set a variable\n", "  set ", "Act\n", "Targets\n", "Shell\n", "  exit ");
        assertThat(text(out)).contains("help exit-codes");
    }

    @Test
    void explainsExitCodesFamiliesAndCommands() {
        assertThat(run("", "help", "exit-codes")).isZero();
        assertThat(text(out)).contains("    0  it worked\n", "  130  interrupted\n");
        out.reset();
        assertThat(run("", "help", "target")).isZero();
        assertThat(text(out)).contains("Commands that begin with 'target'", "target use");
        out.reset();
        assertThat(run("", "help", "env")).isZero();
        assertThat(text(out)).contains("env: Set a variable", "Commands that go on from here", "env map");
        assertThat(run("", "help", "targt")).isEqualTo(2);
        assertThat(text(err)).contains("there is no help on 'targt'");
    }

    @Test
    void showsItsVersionInEachFormat() {
        assertThat(run("", "version", "-o", "json")).isZero();
        assertThat(text(out)).startsWith("{\n  \"harthon\": \"1.2.3\",\n");
        out.reset();
        assertThat(run("", "version", "-q")).isZero();
        assertThat(text(out)).isEqualTo("1.2.3\n");
    }

    private int run(String stdin, String... argv) {
        return run(SampleApplication::new, stdin, argv);
    }

    private int run(Application.Wiring wiring, String stdin, String... argv) {
        Streams io = Streams.piped(new ByteArrayInputStream(stdin.getBytes(StandardCharsets.UTF_8)), out, err);
        return new ShellRunner("1.2.3", wiring).run(List.of(argv), io, Map.of("SIZE", "5"));
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
