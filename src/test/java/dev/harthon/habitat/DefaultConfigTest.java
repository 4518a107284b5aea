package dev.harthon.habitat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.harthon.fault.UsageFault;
import java.util.List;
import org.junit.jupiter.api.Test;

class DefaultConfigTest {

    private static final PackageIdent IDENT = PackageIdent.parse("acme/redis/1/20240101000000");
    private static final DefaultConfig CONFIG = new DefaultConfig(IDENT, ConfigTree.parse(
            """
            port = 6379
            ratio = 1.5
            maxmemory = "64mb"
            appendonly = false
            hosts = ["a"]
            any = []
            since = 2024-01-01
            [limits]
            maxclients = 1000
            [empty]
            """,
            "default.toml"));

    @Test
    void acceptsWhatFitsTheType() {
        fits("port", "6380");
        fits("port", "0x10");
        fits("ratio", "2");
        fits("ratio", "2.5e3");
        fits("maxmemory", "128mb");
        fits("maxmemory", "");
        fits("maxmemory", "17");
        fits("appendonly", "true");
        fits("hosts", "[\"x\", 'y']");
        fits("hosts", "[]");
        fits("any", "[1, 'a']");
        fits("since", "2025-06-01");
        fits("limits.maxclients", " 5 ");
    }

    @Test
    void refusesWhatDoesNot() {
        misfits("port", "http", "it is an integer, 6379 by default");
        misfits("port", "6379.0", "it is an integer");
        misfits("port", "1\nother = 2", "it is an integer");
        misfits("port", "", "it is an integer");
        misfits("ratio", "'1'", "it is a number, 1.5 by default");
        misfits("appendonly", "yes", "it is true or false, false by default");
        misfits("hosts", "x,y", "it is an array, [\"a\"] by default");
        misfits("hosts", "[1]", "it is an array");
        misfits("since", "10:00:00", "it is a date or time");
    }

    @Test
    void asksForAKeyThatIsNear() {
        assertThatThrownBy(() -> check("limits.maxclient", "1"))
                .isInstanceOfSatisfying(UsageFault.class, fault -> {
                    assertThat(fault).hasMessage(IDENT + " has no configuration key 'limits.maxclient'");
                    assertThat(fault.remedy()).contains("did you mean limits.maxclients?");
                });
        assertThatThrownBy(() -> check("port.below", "1")).isInstanceOf(UsageFault.class);
    }

    @Test
    void refusesATable() {
        assertThatThrownBy(() -> check("limits", "1"))
                .isInstanceOfSatisfying(UsageFault.class, fault -> {
                    assertThat(fault).hasMessageContaining("'limits' of " + IDENT + " is a table");
                    assertThat(fault.why()).contains("it holds limits.maxclients");
                });
        assertThatThrownBy(() -> check("empty", "1")).hasMessageContaining("is a table");
    }

    @Test
    void saysWhereThereIsNothingToMap() {
        DefaultConfig none = new DefaultConfig(IDENT, ConfigTree.EMPTY);
        assertThatThrownBy(() -> none.check(mapping("port", "1")))
                .isInstanceOfSatisfying(UsageFault.class, fault -> assertThat(fault.why())
                        .contains("it has no default.toml, so nothing can be mapped"));
    }

    @Test
    void checksVariablesAsFarAsTheyAreKnown() {
        fits("port", "$PORT_HTTP");
        fits("port", "${PORT0:-80}");
        fits("port", "$ANYTHING");
        fits("maxmemory", "$HOST:$PORT_HTTP");
        fits("hosts", "[\"$HOST\"]");
        misfits("port", "$HOST", "it is an integer");
        misfits("port", "${SIZE:-big}", "it is an integer");
        misfits("appendonly", "$PORT_HTTP", "it is true or false");
        misfits("port", ":$PORT_HTTP", "it is an integer");
    }

    @Test
    void mergesLiteralMappingsOverTheDefaults() {
        ConfigTree effective = CONFIG.effective(List.of(
                mapping("port", "1"), mapping("port", "2"), mapping("ratio", "3"), mapping("maxmemory", "$MEM"),
                mapping("limits.maxclients", "7"), mapping("hosts", "['x']")));
        assertThat(effective.toToml())
                .contains("port = 2", "ratio = 3.0", "maxmemory = \"64mb\"", "maxclients = 7", "hosts = [\"x\"]");
        assertThatThrownBy(() -> CONFIG.effective(List.of(mapping("port", "x")))).isInstanceOf(UsageFault.class);
    }

    @Test
    void theVariableOfAServiceIsNamedAfterThePackage() {
        assertThat(IDENT.configVariable()).isEqualTo("HAB_REDIS");
        assertThat(PackageIdent.parse("acme/my-App_2/1/20240101000000").configVariable()).isEqualTo("HAB_MY_APP_2");
    }

    private static void fits(String key, String value) {
        assertThatCode(() -> check(key, value)).doesNotThrowAnyException();
    }

    private static void misfits(String key, String value, String why) {
        assertThatThrownBy(() -> check(key, value))
                .isInstanceOfSatisfying(
                        UsageFault.class, fault -> assertThat(fault.why()).get().asString().contains(why));
    }

    private static void check(String key, String value) {
        CONFIG.check(mapping(key, value));
    }

    private static ConfigMapping mapping(String key, String value) {
        return new ConfigMapping(ConfigKey.parse(key), MappedValue.parse(value));
    }
}
