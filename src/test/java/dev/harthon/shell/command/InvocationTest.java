package dev.harthon.shell.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.harthon.fault.UsageFault;
import dev.harthon.shell.render.Console;
import dev.harthon.shell.render.OutputFormat;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvocationTest {

    private static final CommandSpec DESTROY = CommandSpec.named("destroy")
            .purpose("Destroy it")
            .confirmed()
            .formats()
            .example("destroy", "asks")
            .example("destroy --yes", "does not")
            .build();

    private final List<String> asked = new ArrayList<>();

    @Test
    void doesNotAskWhereYesIsGiven() {
        assertThatCode(() -> invocation(answering("n"), "--yes").confirm("destroy app /redis"))
                .doesNotThrowAnyException();
        assertThat(asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"y", "YES", " yes "})
    void asksWithTheNameAndTakesAYes(String answer) {
        assertThatCode(() -> invocation(answering(answer)).confirm("destroy app /redis")).doesNotThrowAnyException();
        assertThat(asked).containsExactly("destroy app /redis? [y/N] ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "n", "yep", "/redis"})
    void takesEverythingElseForANo(String answer) {
        assertThatThrownBy(() -> invocation(answering(answer)).confirm("destroy app /redis"))
                .isInstanceOf(Declined.class)
                .hasMessage("did not destroy app /redis");
    }

    @Test
    void refusesWhereNobodyCanBeAsked() {
        assertThatThrownBy(() -> invocation(Dialogue.NONE).confirm("destroy app /redis"))
                .isInstanceOfSatisfying(UsageFault.class, fault -> assertThat(fault.remedy()).contains("add --yes"));
        assertThatThrownBy(() -> Dialogue.NONE.secret("Password: ")).hasMessage("cannot ask: Password");
    }

    @Test
    void knowsTheFormatThatIsWanted() {
        assertThat(invocation(Dialogue.NONE).out().format()).isEqualTo(OutputFormat.TABLE);
        assertThat(invocation(Dialogue.NONE, "-o", "json").out().format()).isEqualTo(OutputFormat.JSON);
        assertThat(invocation(Dialogue.NONE, "-q").out().format()).isEqualTo(OutputFormat.IDS);
    }

    private Invocation invocation(Dialogue dialogue, String... words) {
        Console console = Console.piped(OutputStream.nullOutputStream(), OutputStream.nullOutputStream());
        return new Invocation(
                DESTROY.parse(List.of(words)), console, dialogue, new ShellHarness().dispatcher());
    }

    private Dialogue answering(String answer) {
        return new Dialogue() {
            @Override
            public boolean interactive() {
                return true;
            }

            @Override
            public String ask(String question) {
                asked.add(question);
                return answer;
            }

            @Override
            public String secret(String question) {
                return ask(question);
            }
        };
    }
}
