package dev.harthon.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harthon.session.words.Tokenizer;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/** Whatever the operating system gives as one argument arrives as one argument. */
class ArgumentsArriveUnchangedTest {

    @Property(tries = 300)
    void asWordsOfARest(@ForAll @Size(max = 6) List<String> words) {
        List<String> line = new ArrayList<>(List.of("watch", "x"));
        line.addAll(words);
        Commands.Match match = Commands.of(SampleCommands.all()).match(line);
        assertThat(match.command().parse(match.arguments()).all(SampleCommands.WORDS).subList(1, words.size() + 1))
                .isEqualTo(words);
    }

    @Property(tries = 300)
    void asValuesOfOptions(@ForAll String value) {
        Commands.Match match = Commands.of(SampleCommands.all()).match(List.of("deploy", "--var=key=" + value));
        assertThat(match.command().parse(match.arguments()).all(SampleCommands.VAR).get(0).getValue())
                .isEqualTo(value);
    }

    @Property(tries = 300)
    void andTypedInQuotesTheyAreTheSame(@ForAll String value) {
        List<String> words = List.of("set", "id", "--", value);
        assertThat(Tokenizer.split(Tokenizer.join(words)).whole()).isEqualTo(words);
        Commands.Match match = Commands.of(SampleCommands.all()).match(words);
        assertThat(match.command().parse(match.arguments()).value(SampleCommands.VALUE)).isEqualTo(value);
    }
}
