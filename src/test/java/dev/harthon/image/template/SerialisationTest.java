package dev.harthon.image.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harthon.habitat.ConfigTree;
import dev.harthon.habitat.ConfigType;
import dev.harthon.habitat.MappedValue;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.tomlj.Toml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SerialisationTest {

    private final Marks marks = Marks.seeded(List.of("test"));
    private final String port = marks.mark(new Slot("port", MappedValue.parse("$P"), ConfigType.INTEGER));
    private final String name = marks.mark(new Slot("name", MappedValue.parse("$N"), ConfigType.STRING));

    private final TreeMap<String, Object> tree = new TreeMap<>(Map.of(
            "text", "it's \"so\"\n", "number", 5L, "float", 1e10, "list", List.of("a", 1L), "empty", List.of(),
            "table", new TreeMap<>(Map.of("key with blank", true, "inner", Map.of("x", 1L))),
            "tables", List.of(Map.of("a", 1L), Map.of("a", 2L))));

    @Test
    void writesJsonOnOneLineOrIndented() {
        assertThat(new JsonText(marks).compact(Map.of("a", List.of(1L, true, "x"))))
                .isEqualTo("{\"a\":[1,true,\"x\"]}");
        assertThat(new JsonText(marks).pretty(Map.of("a", List.of(1L), "b", Map.of())))
                .isIn("{\n  \"a\": [\n    1\n  ],\n  \"b\": {}\n}", "{\n  \"b\": {},\n  \"a\": [\n    1\n  ]\n}");
    }

    @Test
    void writesTomlThatReadsBackTheSame() {
        assertThat(Tree.of(ConfigTree.parse(new TomlText(marks).write(tree), "it"))).isEqualTo(tree);
    }

    @Test
    void writesYamlInBlocks() {
        assertThat(new YamlText(marks).write(tree)).isEqualTo("""
                ---
                empty: []
                float: 10000000000.0
                list:
                  - a
                  - 1
                number: 5
                table:
                  inner:
                    x: 1
                  key with blank: true
                tables:
                  -
                    a: 1
                  -
                    a: 2
                text: "it's \\"so\\"\\n\"""");
        assertThat(new YamlText(marks).write(Map.of("a", "yes"))).isEqualTo("---\na: \"yes\"");
    }

    @Test
    void marksOfTextAreFilledInEscapedAndThoseOfNumbersBare() {
        String escaped = marks.as(Marks.Form.ESCAPED, name);
        assertThat(new JsonText(marks).compact(List.of(port, name, "a\"" + name)))
                .isEqualTo("[" + port + ",\"" + escaped + "\",\"a\\\"" + escaped + "\"]");
        assertThat(new TomlText(marks).write(Map.of("p", port))).isEqualTo("p = " + port + "\n");
        assertThat(new YamlText(marks).write(Map.of("key", name))).isEqualTo("---\nkey: \"" + escaped + "\"");
    }

    @Property(tries = 300)
    void anyTextSurvivesJsonAndToml(@ForAll String text) {
        Assume.that(text.chars().noneMatch(c -> Character.isSurrogate((char) c)));
        JsonNode json = JsonMapper.shared().readTree(new JsonText(marks).compact(List.of(text)));
        assertThat(json.get(0).asString()).isEqualTo(text);
        assertThat(Toml.parse("a = " + new JsonText(marks).scalar(text)).getString("a")).isEqualTo(text);
    }
}
