package dev.harthon.workbench.sbom;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestTest {

    private static final String SHA256 = "0123456789abcdef".repeat(4);

    @Test
    void readsWhatAPlansBuildWrites() {
        Manifest manifest = Manifest.parse("""
                # acme / web
                Serves pages,
                all day long.

                * __Maintainer__: The Makers <makers@acme.example>
                * __Version__: 1.2.0
                * __Upstream URL__: [https://web.example/](https://web.example/)
                * __License__: Apache-2.0 MIT\s
                * __Source__: [https://web.example/web-1.2.0.tar.gz](https://web.example/web-1.2.0.tar.gz)
                * __SHA__: `%s`
                * __Dependencies__: `acme/lib `

                # Plan
                * __License__: not this one
                """.formatted(SHA256));

        assertThat(manifest.description()).isEqualTo("Serves pages,\nall day long.");
        assertThat(manifest.maintainer()).contains("The Makers <makers@acme.example>");
        assertThat(manifest.licenses()).containsExactly("Apache-2.0", "MIT");
        assertThat(manifest.upstream()).contains(URI.create("https://web.example/"));
        assertThat(manifest.source()).contains(URI.create("https://web.example/web-1.2.0.tar.gz"));
        assertThat(manifest.sha256()).contains(SHA256);
    }

    @Test
    void leavesOutWhatAPlanDidNotName() {
        Manifest manifest = Manifest.parse("""
                # acme / web

                * __Source__: source URL not provided or required
                * __SHA__: SHA256 checksum not provided or required
                * __License__: license not provided or required
                * __Upstream URL__: upstream project's website or home page is not defined
                """);

        assertThat(manifest).isEqualTo(Manifest.parse(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# acme/web", "* __License__:", "\n* __Source__: [x](not a url)\n", "\u0000\uffff"})
    void anyTextWillDo(String text) {
        Manifest manifest = Manifest.parse(text);

        assertThat(manifest.licenses()).isEmpty();
        assertThat(manifest.source()).isEmpty();
    }
}
