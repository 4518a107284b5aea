package dev.harthon.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harthon.OneCall;
import dev.harthon.StartedHarthon;
import dev.harthon.shell.command.CommandSpec;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.Parameter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Lines 9 to 15 of the conventions. Line 14 is held by {@code OutputTest}, line 15 by {@code PagingTest}. */
class StreamsAndFormatTest {

    /** They need a cluster, or what only a cluster has. */
    private static final List<String> ELSEWHERE = List.of(
            "apps", "check", "diff", "history", "open", "sandbox du", "sandbox ls", "sandbox path", "upload", "build",
            "preview", "versions", "why");

    @TempDir
    Path home;

    @Test
    void line9ResultsAreOnStdoutAndAllElseOnStderr() {
        OneCall call = OneCall.piped(home, "set cpus 2\nget cpus -o plain\n");
        assertThat(call.out()).startsWith("cpus\t2\t").hasLineCount(1);
        assertThat(call.err()).isEqualTo("✓ cpus = 2\n");
    }

    @Test
    void line10EachReadingCommandGivesOneJsonDocumentOfTheSameData() {
        String load = Sample.load(home);
        try (StartedHarthon harthon = new StartedHarthon(home)) {
            harthon.run(load.strip());
            for (HarthonCommand command : harthon.commands().visible()) {
                if (reads(command.spec())) {
                    harthon.run(command.getName() + " -o json");
                    String json = harthon.said();
                    assertThat(json).as(command.getName()).matches("(?s)[\\[{].*[\\]}]\n");
                    assertThat(JsonMapper.shared().readTree(json)).as(command.getName()).isNotNull();
                    assertThat(json).doesNotContain("\u001b");
                }
            }
        }
    }

    private static boolean reads(CommandSpec spec) {
        boolean formats = spec.options().stream().anyMatch(option -> option.label().equals("--output"));
        boolean alone = spec.parameters().stream().allMatch(
                p -> p.arity() == Parameter.Arity.OPTIONAL || p.arity() == Parameter.Arity.MANY);
        return formats && alone && !ELSEWHERE.contains(spec.name());
    }

    @Test
    void line10AnEmptyListIsAnEmptyList() {
        for (String command : List.of("sessions", "changes", "apps", "tasks --all", "deployments")) {
            assertThat(OneCall.piped(home, command + " -o json\n").out()).as(command).isEqualTo("[]\n");
        }
    }

    @Test
    void line11NothingIsShortenedOffATerminal() {
        String load = Sample.load(home);
        assertThat(OneCall.piped(home, load + "get\ndeps\nfiles\nverify\n").out())
                .contains("acme/web/1.2.0/20260102030405")
                .doesNotContain("…");
    }

    @Test
    void line12ColoursAreForTerminalsUnlessTheyAreAskedFor() {
        assertThat(OneCall.of(home, "help").out()).doesNotContain("\u001b");
        assertThat(OneCall.of(home, "--color", "always", "help").out()).contains("\u001b[1m");
        assertThat(OneCall.of(home, "--color", "always", "get", "-o", "json").out()).doesNotContain("\u001b");
        assertThat(OneCall.of(home, Map.of("NO_COLOR", "1"), "", "--color", "always", "help").out()).contains("\u001b");
        assertThat(OneCall.of(home, "--color", "always", "nonsense").err()).contains("\u001b[1;31merror:");
    }

    @Test
    void line13SignsHaveAnAsciiFormAndWordsSayWhatColoursSay() {
        String load = Sample.load(home);
        OneCall call = OneCall.of(home, Map.of(), load + "deps --tree\nfiles --du\nverify\n", "--ascii");
        assertThat(StandardCharsets.US_ASCII.newEncoder().canEncode(call.out() + call.err())).isTrue();
        assertThat(call.out()).contains("+- acme/lib", "##########", "ok");
    }
}
