package dev.harthon.habitat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harthon.fixture.HartBuilder;
import dev.harthon.fixture.OriginKeys;
import dev.harthon.habitat.hart.HartLimits;
import dev.harthon.habitat.hart.HartReader;
import dev.harthon.habitat.trust.KeyRing;
import dev.harthon.habitat.trust.TrustPolicy;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportedValueTest {

    @TempDir
    private Path folder;

    @Test
    void anExportHasTheValueThatItsPathHasNow() {
        HabitatPackage nginx = read(HartBuilder.hart("acme/nginx/1/20240101000000")
                .defaultToml("name = 'x'\n[http.listen]\nport = 80\n")
                .export("port", "http.listen.port").export("name", "name").export("gone", "http.none")
                .export("odd", "http..port"));
        assertThat(ExportedValue.of(nginx, List.of()))
                .extracting(export -> export.name() + "=" + export.text())
                .containsExactly("gone=", "name=\"x\"", "odd=", "port=80");
        ExportedValue literal = port(nginx, "8080");
        assertThat(literal.port()).contains(8080);
        assertThat(literal.path()).isEqualTo("http.listen.port");
        ExportedValue dynamic = port(nginx, "$PORT_HTTP");
        assertThat(dynamic.port()).isEmpty();
        assertThat(dynamic.value()).contains(80L);
        assertThat(dynamic.text()).isEqualTo("${PORT_HTTP}");
        assertThat(port(nginx, "0").port()).isEmpty();
    }

    @Test
    void aPackageWithoutDefaultsExportsNames() {
        HabitatPackage bare = read(HartBuilder.hart("acme/bare/1/20240101000000").export("port", "port"));
        assertThat(ExportedValue.of(bare, List.of())).extracting(ExportedValue::value)
                .containsExactly(Optional.empty());
    }

    private static ExportedValue port(HabitatPackage from, String value) {
        ConfigMapping mapping = new ConfigMapping(ConfigKey.parse("http.listen.port"), MappedValue.parse(value));
        return ExportedValue.of(from, List.of(mapping)).get(3);
    }

    private HabitatPackage read(HartBuilder hart) {
        return new HartReader(KeyRing.empty(), TrustPolicy.OFF, HartLimits.standard())
                .read(hart.write(folder, OriginKeys.generate("acme")));
    }
}
