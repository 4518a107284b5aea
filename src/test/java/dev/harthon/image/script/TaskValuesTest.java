package dev.harthon.image.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harthon.habitat.ConfigType;
import dev.harthon.habitat.MappedValue;
import dev.harthon.image.Tools;
import dev.harthon.image.template.Marks;
import dev.harthon.image.template.Slot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The task's values reach the texts intact, through every shell. */
class TaskValuesTest {

    private Path folder;

    @BeforeProperty
    void makeFolder() throws IOException {
        folder = Files.createTempDirectory("values");
    }

    @AfterProperty
    void sweep() throws IOException {
        try (var files = Files.list(folder)) {
            files.forEach(file -> file.toFile().delete());
        }
        Files.delete(folder);
    }

    @Property(tries = 50)
    void hostileValuesArriveIntactInEveryForm(@ForAll("hostile") String value, @ForAll("hostile") String around) {
        Marks marks = Marks.seeded(List.of(around));
        String mark = marks.mark(new Slot("key", MappedValue.parse("$VALUE"), ConfigType.STRING));
        String text = around + "\n" + mark + around + marks.as(Marks.Form.UNQUOTED, mark) + "\n" + mark + mark;
        String expected = around + "\n" + value + around + value.replace("\"", "") + "\n" + value + value;
        String json = "{\"a\":\"" + marks.as(Marks.Form.ESCAPED, mark) + "\"}";
        for (List<String> shell : Shells.present()) {
            assertThat(fill(shell, marks, text, value)).as(shell.toString()).isEqualTo(new Tools.Result(0, expected));
            JsonNode filled = JsonMapper.shared().readTree(fill(shell, marks, json, value).output());
            assertThat(filled.get("a").asString()).as(shell.toString()).isEqualTo(value);
        }
    }

    @Property(tries = 25)
    void textAndFallbacksAroundAVariableArriveIntact(
            @ForAll("hostile") String literal, @ForAll("hostile") String text) {
        MappedValue value = new MappedValue(List.of(
                new MappedValue.Text(literal),
                new MappedValue.Variable("VALUE", Optional.empty()),
                new MappedValue.Text(text),
                new MappedValue.Variable("MISSING", Optional.of(literal))));
        Marks marks = Marks.seeded(List.of(literal, text));
        String mark = marks.mark(new Slot("key", value, ConfigType.STRING));
        for (List<String> shell : Shells.present()) {
            assertThat(fill(shell, marks, mark, "v")).as(shell.toString())
                    .isEqualTo(new Tools.Result(0, literal + "v" + text + literal));
        }
    }

    @Example
    void aValueThatHoldsAMarkIsNotFilledAgain() {
        Marks marks = Marks.seeded(List.of());
        String mark = marks.mark(new Slot("key", MappedValue.parse("$VALUE"), ConfigType.STRING));
        assertThat(fill(List.of("sh"), marks, mark + "\n", mark).output()).isEqualTo(mark + "\n");
    }

    @Example
    void aVariableThatIsNotSetEndsTheTask() {
        for (List<String> shell : Shells.present()) {
            assertThat(filled(shell, "${OTHER}", ConfigType.STRING, "x")).isEqualTo(new Tools.Result(125,
                    "harthon: some.key needs $OTHER, which the task has not: "
                            + "set it in the application's env, or give a fallback\n"));
        }
    }

    @Example
    void aValueOfAnotherTypeEndsTheTaskWithOneLine() {
        for (List<String> shell : Shells.present()) {
            for (String bad : List.of("", "x", "1x", "1.5", "-", "--1", "01", "1\n2", " 1")) {
                assertThat(filled(shell, "$VALUE", ConfigType.INTEGER, bad)).as(shell + bad).isEqualTo(new Tools.Result(
                        125,
                        "harthon: some.key must be an integer, and the task's ${VALUE} is not: "
                                + "set it in the application's env\n"));
            }
            for (String bad : List.of("", ".5", "1.", "1e", "e5", "1.2.3", "0x1", "01.5", "1\n2", "nan")) {
                assertThat(filled(shell, "$VALUE", ConfigType.FLOAT, bad).exitCode()).as(shell + bad).isEqualTo(125);
            }
            assertThat(filled(shell, "$VALUE", ConfigType.BOOLEAN, "yes").exitCode()).isEqualTo(125);
        }
    }

    @Example
    void valuesOfTheRightTypePass() {
        for (List<String> shell : Shells.present()) {
            for (String good : List.of("0", "-1", "31000")) {
                assertThat(filled(shell, "$VALUE", ConfigType.INTEGER, good)).isEqualTo(new Tools.Result(0, good));
            }
            for (String good : List.of("0", "-1.5", "1e10", "2.5E-3", "1e+2")) {
                assertThat(filled(shell, "$VALUE", ConfigType.FLOAT, good)).isEqualTo(new Tools.Result(0, good));
            }
            assertThat(filled(shell, "${NONE:-true}", ConfigType.BOOLEAN, "")).isEqualTo(new Tools.Result(0, "true"));
        }
    }

    private Tools.Result filled(List<String> shell, String mapped, ConfigType type, String value) {
        Marks marks = Marks.seeded(List.of());
        String mark = marks.mark(new Slot("some.key", MappedValue.parse(mapped), type));
        return fill(shell, marks, mark, value);
    }

    private Tools.Result fill(List<String> shell, Marks marks, String text, String value) {
        ScriptText script = new ScriptText();
        script.line("VALUE=$(cat value; printf x) VALUE=${VALUE%x}").snippet(Snippet.FAIL).line("set -u");
        new TaskValues(marks, List.of(text)).write(script);
        script.line("fill <text");
        Shells.write(folder.resolve("value"), value);
        Shells.write(folder.resolve("text"), text);
        return Shells.run(shell, Shells.write(folder.resolve("script"), script.toString()));
    }

    @Provide
    Arbitrary<String> hostile() {
        return Shells.hostileText();
    }
}
