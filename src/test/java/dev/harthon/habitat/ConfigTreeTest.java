package dev.harthon.habitat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.harthon.fault.PackageFault;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ConfigTreeTest {

    private static final ConfigTree TREE = ConfigTree.parse(
            """
            # The port
            port = 6379
            ratio = 1.5
            names = ["a", "b"]
            since = 2024-01-01

            [limits]
            clients = 1_000
            strict = true

            [limits."per.host"]
            most = 3

            [extra]

            [[peers]]
            host = 'h'
            """,
            "default.toml");

    @Test
    void listsItsLeavesWithTheirTypes() {
        assertThat(TREE.leaves())
                .extracting(leaf -> leaf.key() + " " + leaf.type() + " " + leaf.text())
                .containsExactly(
                        "port INTEGER 6379",
                        "ratio FLOAT 1.5",
                        "names ARRAY [\"a\", \"b\"]",
                        "since TIME 2024-01-01",
                        "limits.clients INTEGER 1000",
                        "limits.strict BOOLEAN true",
                        "limits.\"per.host\".most INTEGER 3",
                        "extra TABLE {}",
                        "peers ARRAY [{ host = \"h\" }]");
    }

    @Test
    void findsValuesAndTables() {
        assertThat(TREE.find(ConfigKey.parse("limits.clients"))).contains(1000L);
        assertThat(TREE.find(ConfigKey.parse("limits.\"per.host\""))).contains(Map.of("most", 3L));
        assertThat(TREE.find(ConfigKey.parse("limits.none"))).isEmpty();
        assertThat(TREE.find(ConfigKey.parse("port.below"))).isEmpty();
    }

    @Test
    void changesAValueAndKeepsTheRest() {
        ConfigTree changed = TREE.with(ConfigKey.parse("limits.clients"), 5L)
                .with(ConfigKey.parse("new.deep.key"), "x");
        assertThat(changed.find(ConfigKey.parse("limits.clients"))).contains(5L);
        assertThat(changed.find(ConfigKey.parse("limits.strict"))).contains(true);
        assertThat(changed.find(ConfigKey.parse("new.deep.key"))).contains("x");
        assertThat(TREE.find(ConfigKey.parse("limits.clients"))).contains(1000L);
        assertThat(changed.leaves().get(0).key()).hasToString("port");
    }

    @Test
    void whatItWritesItReadsBack() {
        assertThat(ConfigTree.parse(TREE.toToml(), "written")).isEqualTo(TREE);
    }

    @Property(tries = 200)
    void everyTextSurvivesWriting(@ForAll String text, @ForAll("keys") List<String> keys) {
        ConfigTree tree = ConfigTree.EMPTY.with(new ConfigKey(keys), text);
        assertThat(ConfigTree.parse(tree.toToml(), "written")).isEqualTo(tree);
        assertThat(tree.leaves().get(0).text()).doesNotContain("\n");
    }

    @Provide
    Arbitrary<List<String>> keys() {
        Arbitrary<String> part = Arbitraries.strings().withChars("ab.-\"ü ").ofMinLength(1).ofMaxLength(5);
        return part.list().ofMinSize(1).ofMaxSize(4);
    }

    @Test
    void namesTheLineOfAnError() {
        assertThatThrownBy(() -> ConfigTree.parse("a = 1\nb = \n", "default.toml of acme/x"))
                .isInstanceOfSatisfying(PackageFault.class, fault -> {
                    assertThat(fault).hasMessage("cannot read default.toml of acme/x");
                    assertThat(fault.why()).get().asString().startsWith("line 2: ");
                });
        assertThatThrownBy(() -> ConfigTree.parse("a = 1\na = 2\n", "x")).isInstanceOf(PackageFault.class);
    }

    @Test
    void aKeyWithoutANameIsNoLeaf() {
        assertThat(ConfigTree.parse("\"\" = 1\n", "x").leaves()).isEmpty();
    }
}
