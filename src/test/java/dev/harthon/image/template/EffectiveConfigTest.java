package dev.harthon.image.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.harthon.fault.PreflightFault;
import dev.harthon.habitat.ConfigKey;
import dev.harthon.habitat.ConfigMapping;
import dev.harthon.habitat.ConfigTree;
import dev.harthon.habitat.ConfigType;
import dev.harthon.habitat.MappedValue;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EffectiveConfigTest {

    private static final String DEFAULTS = """
            port = 6379
            name = "x"
            ratio = 0.5
            on = false
            peers = ["a"]
            born = 2024-01-01
            [limits]
            max = 10
            [limits.deep]
            a = 1
            """;

    private final Marks marks = Marks.seeded(List.of("test"));

    @Test
    void mappingsLieOverTheDefaults() {
        EffectiveConfig config = config(map("limits.max", "20"), map("new.key", "v"));
        assertThat(config.at("limits.max")).contains(20L);
        assertThat(config.at("limits.deep.a")).contains(1L);
        assertThat(config.at("new.key")).contains("v");
        assertThat(config.at("no.key")).isEmpty();
        assertThat(config.json(marks)).contains("{\"limits\":{\"max\":20},\"new\":{\"key\":\"v\"}}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "port | 8080 | {\"port\":8080}",
        "name | 8080 | {\"name\":\"8080\"}",
        "ratio | 2 | {\"ratio\":2.0}",
        "ratio | 2.25 | {\"ratio\":2.25}",
        "on | true | {\"on\":true}",
        "peers | [\"b\", \"c\"] | {\"peers\":[\"b\",\"c\"]}",
        "limits | { max = 3 } | {\"limits\":{\"max\":3}}",
        "born | 2025-01-31 | {\"born\":\"2025-01-31\"}"
    })
    void aLiteralHasTheTypeOfItsKey(String key, String value, String json) {
        assertThat(config(map(key, value)).json(marks)).contains(json);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "port | many", "port | 1.5", "port | 1` + \"\\n\" + `x = 2", "on | 1", "ratio | x", "peers | b",
        "peers | [$A]", "limits | 5", "port | true", "port | ${P:-many}"
    })
    void refusesALiteralOfAnotherType(String key, String value) {
        assertThatThrownBy(() -> config(map(key, value)))
                .isInstanceOf(PreflightFault.class)
                .hasMessageStartingWith("cannot map " + key + " to '");
    }

    @Test
    void aValueOfTheTaskKeepsItsKeysType() {
        EffectiveConfig config = config(map("port", "$PORT0"), map("name", "http://$HOST"), map("on", "${ON:-true}"));
        assertThat(slot(config, "port").type()).isEqualTo(ConfigType.INTEGER);
        assertThat(slot(config, "name").type()).isEqualTo(ConfigType.STRING);
        assertThat(slot(config, "on").type()).isEqualTo(ConfigType.BOOLEAN);
        assertThat(marks.reveal(config.json(marks).orElseThrow()))
                .isEqualTo("{\"name\":\"http://${HOST}\",\"on\":${ON:-true},\"port\":${PORT0}}");
    }

    @Test
    void variablesMayStandInsideTheTextsOfAnArray() {
        EffectiveConfig config = config(map("peers", "[\"$A:1\", \"b\"]"));
        assertThat(marks.reveal(config.json(marks).orElseThrow())).isEqualTo("{\"peers\":[\"${A}:1\",\"b\"]}");
    }

    @Test
    void withoutMappingsThereIsNothingToTellTheSupervisor() {
        assertThat(config().json(marks)).isEmpty();
    }

    private Slot slot(EffectiveConfig config, String key) {
        return marks.only((String) config.at(key).orElseThrow()).orElseGet(
                () -> marks.firstIn((String) config.at(key).orElseThrow()).orElseThrow());
    }

    private EffectiveConfig config(ConfigMapping... mappings) {
        return EffectiveConfig.of(ConfigTree.parse(DEFAULTS, "default.toml"), List.of(mappings), marks);
    }

    private static ConfigMapping map(String key, String value) {
        return new ConfigMapping(ConfigKey.parse(key), MappedValue.parse(value));
    }
}
