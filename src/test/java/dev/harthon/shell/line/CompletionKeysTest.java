package dev.harthon.shell.line;

import static dev.harthon.shell.line.TypedKeys.ENTER;
import static dev.harthon.shell.line.TypedKeys.TAB;
import static org.assertj.core.api.Assertions.assertThat;

import dev.harthon.fault.ExitCode;
import dev.harthon.shell.command.Completions;
import dev.harthon.shell.command.Parameter;
import dev.harthon.shell.command.SampleCommands;
import dev.harthon.shell.command.ValueType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompletionKeysTest {

    @TempDir
    private Path folder;

    @Test
    void completesACommand() {
        assertThat(keys().type("de", TAB, ENTER)).startsWith("PT5M");
    }

    @Test
    void completesTheSecondWordOfAName() {
        assertThat(keys().type("target u", TAB, "x", ENTER)).isEqualTo("x\n");
    }

    @Test
    void completesAPositionalValueOnceALetterIsTyped() {
        assertThat(keys().type("set c", TAB, "1", ENTER)).isEqualTo("cpus = 1\n");
    }

    @Test
    void completesAValueByItsKeyAndQuotesIt() {
        assertThat(keys().type("set id /t", TAB, ENTER)).isEqualTo("id = /two words\n");
    }

    @Test
    void completesInsideAnOpenQuote() {
        assertThat(keys().type("set id '/two", TAB, ENTER)).isEqualTo("id = /two words\n");
    }

    @Test
    void completesAnOptionAndItsValue() {
        assertThat(keys().type("deploy --fo", TAB, "--mo", TAB, "s", TAB, ENTER))
                .isEqualTo("PT5M true Optional.empty[]\n");
        assertThat(keys().type("deploy --mode=s", TAB, ENTER)).startsWith("PT5M");
    }

    @Test
    void doesNotOfferAnOptionTwice() {
        TypedKeys keys = keys();
        keys.type("deploy --force --fo", TAB, ENTER);
        assertThat(keys.err()).contains("has no option --fo");
    }

    @Test
    void completesRegardlessOfCase() {
        assertThat(keys().type("SET".toLowerCase(), " CP", TAB, "1", ENTER)).isEqualTo("cpus = 1\n");
    }

    @Test
    void listsCommandsWithTheirPurposes() {
        TypedKeys keys = keys();
        keys.type(TAB, ENTER);
        assertThat(keys.screen()).contains("Change a setting", "list, use");
    }

    @Test
    void aProviderThatFailsLeavesTheLineAlone() {
        TypedKeys keys = keys().add(SampleCommands.of("broken", List.of(failing()), in -> {
            in.out().line("ran " + in.all(failing()));
            return ExitCode.OK;
        }));
        keys.type("broken a", TAB, ENTER);
        assertThat(keys.screen()).doesNotContain("Exception").doesNotContain("gone wrong");
        assertThat(keys.err()).isEmpty();
    }

    @Test
    void completesFiles() throws Exception {
        Files.createFile(folder.resolve("my package.hart"));
        Files.createFile(folder.resolve("my notes.txt"));
        Parameter<Path> file =
                Parameter.required("file", "a file").of(ValueType.path(".hart"));
        TypedKeys keys = keys().add(SampleCommands.of("load", List.of(file), in -> {
            in.out().line(in.value(file).getFileName().toString());
            return ExitCode.OK;
        }));
        assertThat(keys.type("load " + folder + "/my", TAB, ENTER)).isEqualTo("my package.hart\n");
    }

    @Test
    void offersNamesAndFilesTogether() throws Exception {
        Files.createFile(folder.resolve("x.hart"));
        Parameter<String> what = Parameter.required("what", "a name or a file")
                .completing(Completions.together(Completions.of(List.of("core/redis")), Completions.files(".hart")));
        TypedKeys keys = keys().add(SampleCommands.of("load", List.of(what), in -> {
            in.out().line(in.value(what));
            return ExitCode.OK;
        }));
        assertThat(keys.type("load core", TAB, ENTER, "load " + folder + "/x", TAB, ENTER))
                .isEqualTo("core/redis\n" + folder + "/x.hart\n");
    }

    private static Parameter<String> failing() {
        return BROKEN;
    }

    private static final Parameter<String> BROKEN = Parameter.required("x", "x").completing(Completions.of(() -> {
        throw new IllegalStateException("gone wrong");
    }));

    private TypedKeys keys() {
        return new TypedKeys(folder);
    }
}
