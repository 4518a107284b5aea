package dev.harthon.shell.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.harthon.fault.UsageFault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgumentParserTest {

    private static final Commands COMMANDS = Commands.of(SampleCommands.all());

    @ParameterizedTest
    @CsvSource({"--timeout 90s", "--timeout=90s", "-t 90s", "-t90s", "-ft90s"})
    void readsAnOptionInEachNotation(String line) {
        Arguments given = parse("deploy", line.split(" "));
        assertThat(given.value(SampleCommands.TIMEOUT)).isEqualTo(Duration.ofSeconds(90));
        assertThat(given.flag(SampleCommands.FORCE)).isEqualTo(line.contains("f"));
    }

    @Test
    void takesTheDefaultWhereNothingIsGiven() {
        assertThat(parse("deploy").value(SampleCommands.TIMEOUT)).isEqualTo(Duration.ofMinutes(5));
        assertThat(parse("deploy").find(SampleCommands.LINES)).isEmpty();
    }

    @Test
    void keepsTheValuesOfARepeatableOptionInOrder() {
        assertThat(parse("deploy", "--var", "a=1", "--var=b=2=3").all(SampleCommands.VAR))
                .containsExactly(Map.entry("a", "1"), Map.entry("b", "2=3"));
    }

    @Test
    void takesNegativeNumbersWhereTheyAreDeclared() {
        assertThat(parse("set", "cpus", "-5").value(SampleCommands.VALUE)).isEqualTo("-5");
        assertThat(parse("deploy", "-n", "-1").find(SampleCommands.LINES)).contains(-1);
        assertUsage("'set --help' lists its options", "set has no option -5", "set", "-5", "1");
    }

    @Test
    void endsOptionsAtTwoDashes() {
        assertThat(parse("set", "cpus", "--", "--x").value(SampleCommands.VALUE)).isEqualTo("--x");
        assertThat(parse("set", "--", "--", "--").value(SampleCommands.KEY)).isEqualTo("--");
    }

    @Test
    void leavesTheWordsOfAnotherCommandAlone() {
        assertThat(parse("watch", "-f", "deploy", "--force", "--", "-x").all(SampleCommands.WORDS))
                .containsExactly("deploy", "--force", "--", "-x");
    }

    @Test
    void keepsAnEmptyWord() {
        assertThat(parse("set", "id", "").value(SampleCommands.VALUE)).isEmpty();
    }

    @Test
    void findsHelpAmongTheOptions() {
        assertThat(parse("set", "--help").asksForHelp()).isTrue();
        assertThat(parse("set", "id", "-h").asksForHelp()).isTrue();
        assertThat(parse("watch", "x", "--help").asksForHelp()).isFalse();
    }

    @Test
    void refusesWhatIsNotDeclared() {
        assertUsage("did you mean --force?", "deploy has no option --forse", "deploy", "--forse");
        assertUsage("did you mean --force?", "deploy has no option -o", "deploy", "-force");
        assertUsage("usage: target use [name]", "'c' is too much for target use", "target use", "b", "c");
        assertUsage("--force is a flag", "--force takes no value", "deploy", "--force=yes");
    }

    @Test
    void refusesWhatIsGivenTwice() {
        assertUsage("give it once", "--timeout is given twice", "deploy", "-t", "1s", "--timeout=2s");
        assertUsage("give it once", "--force is given twice", "deploy", "-ff");
    }

    @Test
    void refusesWhatIsMissing() {
        assertUsage("usage: set <key> <value>", "set needs <key> and <value>", "set");
        assertUsage("nothing comes after it", "--timeout needs a value", "deploy", "--timeout");
        assertUsage("'--force' looks like an option", "--timeout needs a value", "deploy", "--timeout", "--force");
    }

    @Test
    void refusesAValueOfTheWrongType() {
        assertUsage("a whole number from -1 to 1000", "'x' does not do for --lines of deploy", "deploy", "-n", "x");
        assertUsage("one of fast, safe is wanted", "'slow' does not do for --mode", "deploy", "--mode", "slow");
    }

    private static Arguments parse(String name, String... words) {
        return COMMANDS.named(name).orElseThrow().parse(List.of(words));
    }

    private static void assertUsage(String reason, String what, String name, String... words) {
        assertThatThrownBy(() -> parse(name, words)).isInstanceOfSatisfying(UsageFault.class, fault -> {
            assertThat(fault.what()).startsWith(what);
            assertThat(fault.why().orElse("") + " " + fault.remedy().orElse("")).contains(reason);
        });
    }
}
