package dev.harthon.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harthon.fixture.WebClosure;
import dev.harthon.habitat.ConfigTree;
import dev.harthon.habitat.HabitatPackage;
import dev.harthon.session.LoadRequest;
import dev.harthon.shell.commands.Bench;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigRowTest {

    @TempDir
    Path home;

    private Bench bench;
    private HabitatPackage web;

    @BeforeEach
    void load() {
        WebClosure.write(home.resolve("dist/packages"));
        bench = Bench.in(home);
        LoadRequest request = LoadRequest.of("acme/web");
        bench.desk().edit(session -> bench.edits()
                .load(session, request, bench.loader().load(request, session, Progress.silent())));
        web = bench.desk().closure().top();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void tellsOfEachValueWhereItComesFrom() {
        bench.desk().edit(session -> bench.edits().envMap(session, "ratio", "0.25"));

        assertThat(rows()).extracting(ConfigRow::origin)
                .containsExactly("default.toml", "port", "mapped", "default.toml", "default.toml", "default.toml",
                        "default.toml", "default.toml");
        assertThat(rows()).extracting(ConfigRow::type)
                .containsExactly("string", "integer", "float", "boolean", "array", "string", "integer", "integer");
    }

    @Test
    void aPlaceIsAKeyOrATable() {
        assertThat(ConfigRow.below(rows(), "limits")).hasSize(3);
        assertThat(ConfigRow.below(rows(), "limits.rate.burst")).hasSize(1);
        assertThat(ConfigRow.below(rows(), "limit")).isEmpty();
        assertThat(ConfigRow.below(rows(), "")).hasSize(8);
    }

    @Test
    void theTomlIsReadBackWithWhatTheTaskKnowsAsText() {
        bench.desk().edit(session -> bench.edits().envMap(session, "hosts", "[\"a \\\"b\\\"\", \"c\"]"));
        String toml = ConfigRow.toml(web, bench.desk().session(), rows());

        ConfigTree read = ConfigTree.parse(toml, "the output");
        assertThat(read.table().get("hosts")).isEqualTo(List.of("a \"b\"", "c"));
        assertThat(read.table().get("port")).isEqualTo("${PORT_HTTP}");
        assertThat(read.table().get("ratio")).isEqualTo(0.5);
    }

    private List<ConfigRow> rows() {
        return ConfigRow.of(web, bench.desk().session());
    }
}
