package dev.harthon.session.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.harthon.fault.UsageFault;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SessionScriptTest {

    private static List<ScriptLine> parse(String text) {
        return SessionScript.parse("a.harthon", text, Map.of(), Map.of("HOME", "/root", "EMPTY", ""));
    }

    private static List<List<String>> words(String text) {
        return parse(text).stream().map(ScriptLine::words).toList();
    }

    @Test
    void readsOneCommandALineAndKnowsWhereItStands() {
        assertThat(parse("# a comment\n\nload core/redis\n  set cpus 1 # one\n")).containsExactly(
                new ScriptLine("a.harthon", 3, List.of("load", "core/redis")),
                new ScriptLine("a.harthon", 4, List.of("set", "cpus", "1")));
        assertThat(parse("\n\nset cpus 1").get(0).location()).isEqualTo("a.harthon:3");
        assertThat(parse("")).isEmpty();
    }

    @Test
    void aBackslashOrAnOpenQuoteContinuesALine() {
        assertThat(words("set \\\n cpus \\\n 1\nload x/y")).containsExactly(
                List.of("set", "cpus", "1"), List.of("load", "x/y"));
        assertThat(words("env 'A=1\n2\n'\nshow")).containsExactly(List.of("env", "A=1\n2\n"), List.of("show"));
        assertThat(parse("a \\\n b\nc").get(1).number()).isEqualTo(3);
        assertThat(words("# it's no quote \\\nshow")).containsExactly(List.of("show"));
    }

    @Test
    void linesMayEndAsOnWindows() {
        assertThat(words("set \\\r\n cpus 1\r\n# c\r\nshow\r\n")).containsExactly(
                List.of("set", "cpus", "1"), List.of("show"));
        assertThat(words("env 'A=1\r\n2'\r\n")).containsExactly(List.of("env", "A=1\r\n2"));
    }

    @Test
    void fillsVariablesInFromTheCallThenTheEnvironmentThenTheScript() {
        Map<String, String> given = Map.of("cpus", "2", "HOME", "/given");
        List<ScriptLine> lines = SessionScript.parse("f", "set ${cpus} ${HOME} ${mem:-1 GiB} ${EMPTY:-x}|${EMPTY}", given,
                Map.of("HOME", "/root", "EMPTY", ""));
        assertThat(lines.get(0).words()).containsExactly("set", "2", "/given", "1 GiB", "x|");
    }

    @Test
    void leavesAloneWhatIsForTheTask() {
        assertThat(words("env map a $PORT_HTTP '${HOME:-x}' $${HOME} \\${HOME}")).containsExactly(
                List.of("env", "map", "a", "$PORT_HTTP", "${HOME:-x}", "${HOME}", "${HOME}"));
    }

    @Test
    void namesFileAndLineOfAVariableThatIsUnknown() {
        assertThatThrownBy(() -> SessionScript.parse("f", "show\nset cpus ${cpu}", Map.of("cpus", "1"), Map.of()))
                .isInstanceOfSatisfying(UsageFault.class, fault -> {
                    assertThat(fault.what()).isEqualTo("f:2: the variable 'cpu' has no value");
                    assertThat(fault.remedy()).contains("did you mean cpus?");
                });
        assertThatThrownBy(() -> parse("show ${1}")).isInstanceOf(UsageFault.class).hasMessageStartingWith("a.harthon:1: ");
    }

    @Test
    void refusesAVariableThatTheScriptDoesNotUse() {
        assertThatThrownBy(() -> SessionScript.parse("f", "set cpus ${cpus:-1}", Map.of("cpu", "2"), Map.of()))
                .isInstanceOf(UsageFault.class).hasMessage("f has no variable 'cpu'");
    }

    @Test
    void refusesAQuoteThatIsNeverClosed() {
        assertThatThrownBy(() -> parse("show\nenv 'A=1\nshow")).isInstanceOf(UsageFault.class)
                .hasMessageStartingWith("a.harthon:2: ");
    }

    @Test
    void readsOnlyUtf8() {
        assertThat(SessionScript.decode("f", "\uFEFFenv A=é".getBytes(StandardCharsets.UTF_8))).isEqualTo("env A=é");
        assertThatThrownBy(() -> SessionScript.decode("f", new byte[] {'a', (byte) 0xe9, 'b'}))
                .isInstanceOf(UsageFault.class);
    }
}
