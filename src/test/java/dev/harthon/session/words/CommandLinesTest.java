package dev.harthon.session.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CommandLinesTest {

    @Test
    void joinsLinesAtBackslashesAndOpenQuotes() {
        List<CommandLine> commands = CommandLines.of("a \\\nb\n'c\nd' e\nf");
        assertThat(commands).extracting(command -> command.words().texts())
                .containsExactly(List.of("a", "b"), List.of("c\nd", "e"), List.of("f"));
        assertThat(commands).extracting(CommandLine::number).containsExactly(1, 3, 5);
    }

    @Test
    void knowsWhereEachCommandStandsInTheText() {
        String text = "a 'x\ny'\n\n# it's c\nb";
        assertThat(CommandLines.of(text)).allSatisfy(command ->
                assertThat(text.substring(command.start(), command.end())).isEqualTo(command.text()));
        assertThat(CommandLines.of(text)).filteredOn(command -> !command.isBlank()).hasSize(2);
    }

    @Test
    void leavesOnlyTheLastUnfinished() {
        List<CommandLine> commands = CommandLines.of("a\nb 'c\nd");
        assertThat(commands).hasSize(2);
        assertThat(commands.get(1).words().unfinished()).contains(Unfinished.SINGLE_QUOTE);
        assertThat(commands.get(1).isBlank()).isFalse();
    }

    @Test
    void findsOneBlankCommandInNothing() {
        assertThat(CommandLines.of("")).singleElement().satisfies(command -> assertThat(command.isBlank()).isTrue());
    }
}
