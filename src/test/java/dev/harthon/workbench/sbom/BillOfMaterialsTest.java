package dev.harthon.workbench.sbom;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harthon.fixture.WebClosure;
import dev.harthon.shell.commands.Bench;
import dev.harthon.shell.commands.act.BuildCommand;
import dev.harthon.shell.commands.adjust.LoadCommand;
import dev.harthon.shell.commands.adjust.SetCommand;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cyclonedx.Version;
import org.cyclonedx.model.Bom;
import org.cyclonedx.model.Component;
import org.cyclonedx.parsers.JsonParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bill of materials as another program reads it: CycloneDX's own library. */
class BillOfMaterialsTest {

    private static final String DIGEST = "ab".repeat(32);

    @TempDir
    Path home;

    @Test
    void keepsToTheSchema() throws Exception {
        byte[] text = build();

        assertThat(new JsonParser().validate(text, Version.VERSION_16)).isEmpty();
    }

    @Test
    void namesThePackagesTheirFilesAndWhoNeedsWhom() throws Exception {
        Bom bom = new JsonParser().parse(build());

        assertThat(bom.getMetadata().getComponent().getName()).isEqualTo("acme/web");
        Component web = named(bom, "web");
        assertThat(web.getPurl()).isEqualTo(
                "pkg:habitat/acme/web@1.2.0?release=20260102030405&target=x86_64-linux");
        assertThat(web.getDescription()).isEqualTo("Serves pages.");
        assertThat(web.getLicenses().getLicenses()).extracting(license -> license.getId() + "/" + license.getName())
                .containsExactly("Apache-2.0/null", "null/Acme-9");
        assertThat(web.getExternalReferences()).extracting(reference -> reference.getUrl())
                .containsExactly("https://web.example/web.tar.gz");
        assertThat(web.getComponents()).extracting(Component::getName).containsExactly("/hab/pkgs/acme/web/bin/web");
        assertThat(web.getComponents().get(0).getHashes().get(0).getValue()).isEqualTo(DIGEST);
        assertThat(bom.getDependencies()).filteredOn(dependency -> dependency.getRef().equals(WebClosure.WEB))
                .singleElement()
                .satisfies(dependency -> assertThat(dependency.getDependencies())
                        .extracting(other -> other.getRef())
                        .containsExactly(WebClosure.BASE, WebClosure.LIB));
    }

    @Test
    void theSameImageHasTheSameBill() throws Exception {
        assertThat(build()).isEqualTo(build());
    }

    private static Component named(Bom bom, String name) {
        return bom.getComponents().stream().filter(part -> part.getName().equals(name)).findFirst().orElseThrow();
    }

    private byte[] build() throws Exception {
        Path harts = Files.createDirectories(home.resolve("harts"));
        WebClosure.write(harts, WebClosure.web()
                .binds()
                .hook("run", "#!/bin/sh\nexec web\n")
                .metafile("MANIFEST", """
                        # acme / web
                        Serves pages.

                        * __License__: Apache-2.0 Acme-9
                        * __Source__: [https://web.example/web.tar.gz](https://web.example/web.tar.gz)
                        """)
                .metafile("FILES", "HART-1\nacme-20240101000000\nBLAKE2b\nsignature\n\n"
                        + DIGEST + "  /hab/pkgs/acme/web/bin/web"));
        try (Bench bench = Bench.in(home)
                .with(it -> new LoadCommand(it.desk(), it.edits(), it.loader(), it.tips()))
                .with(it -> new SetCommand(it.desk(), it.edits()))
                .with(it -> new BuildCommand(it.desk(), it.workshop(), "1.0"))) {
            bench.out("load", "acme/web", "--from", "harts", "--key", "harts/keys");
            bench.out("set", "runner", "direct");
            bench.out("set", "isolation", "none");
            bench.out("build", "--to", "out", "--sbom", "bill.json");
        }
        return Files.readAllBytes(home.resolve("bill.json"));
    }
}
