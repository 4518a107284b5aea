package dev.harthon.shell.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class CommandSpecTest {

    @Test
    void demandsTwoExamples() {
        refuses(CommandSpec.named("x").purpose("Do it").example("x", "does it"), "two examples");
    }

    @Test
    void demandsAPurposeOfOneLine() {
        refuses(whole("x").purpose("Do\nit"), "the purpose is one line");
    }

    @Test
    void demandsANameOfPlainWords() {
        refuses(whole("Two  Words"), "words of small letters");
    }

    @Test
    void refusesALetterTwice() {
        refuses(
                whole("x").option(Option.flag("all", "all").letter('a')).option(Option.flag("any", "any").letter('a')),
                "each letter is declared once");
        refuses(whole("x").option(Option.flag("host", "host").letter('h')), "each letter is declared once");
    }

    @Test
    void refusesARequiredParameterBehindAnOptionalOne() {
        refuses(
                whole("x").parameter(Parameter.optional("a", "a")).parameter(Parameter.required("b", "b")),
                "optional parameters come last");
    }

    @Test
    void refusesARepeatingParameterBeforeAnother() {
        refuses(
                whole("x").parameter(Parameter.atLeastOne("a", "a")).parameter(Parameter.required("b", "b")),
                "only the last parameter repeats");
    }

    @Test
    void writesItsUsage() {
        CommandSpec spec = whole("target add")
                .parameter(Parameter.required("name", "its name"))
                .parameter(Parameter.many("more", "more"))
                .option(Option.value("marathon", "url", "where").required())
                .build();
        assertThat(spec.usage()).isEqualTo("target add --marathon <url> <name> [more]...");
    }

    @Test
    void isRefusedTwiceInOneRegistry() {
        HarthonCommand one = SampleCommands.of("same", List.of(), in -> dev.harthon.fault.ExitCode.OK);
        HarthonCommand other = SampleCommands.of("same", List.of(), in -> dev.harthon.fault.ExitCode.OK);
        assertThatThrownBy(() -> Commands.of(List.of(one, other))).hasMessage("two commands are called 'same'");
    }

    private static CommandSpecBuilder whole(String name) {
        return CommandSpec.named(name).purpose("Do it").example("x", "does it").example("x y", "does more");
    }

    private static void refuses(CommandSpecBuilder spec, String rule) {
        assertThatThrownBy(spec::build).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(rule);
    }
}
