package dev.harthon.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.harthon.fault.PackageFault;
import dev.harthon.fault.PreflightFault;
import dev.harthon.fixture.HartBuilder;
import dev.harthon.habitat.HabitatPackage;
import dev.harthon.habitat.hart.HartHeader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Images of several files. */
class PiecesTest {

    @TempDir
    private Path folder;

    private Harts harts;
    private HabitatPackage shell;
    private HabitatPackage special;
    private HabitatPackage service;

    @BeforeEach
    void make() {
        harts = new Harts(folder.resolve("harts"));
        shell = harts.make(System.getProperty("user.name").equals("root")
                ? Busybox.hart()
                : HartBuilder.hart(Busybox.IDENT).file("bin/sh", "", 0755));
        special = harts.make(HartBuilder.hart("acme/special/1.0/20240101000000")
                .file("bin/tool", "x", 04755)
                .file("share/naïve", "a name beyond ASCII", 0644));
        service = harts.make(HartBuilder.hart("acme/web/1.0/20240101000000")
                .tdeps("acme/special/1.0/20240101000000")
                .hook("run", "#!{{pkgPathFor \"acme/busybox-static\"}}/bin/sh\n"
                        + "stat -c '%a %n' {{pkgPathFor \"acme/special\"}}/bin/tool\n"
                        + "cat {{pkgPathFor \"acme/special\"}}/share/na*\n"));
    }

    @ParameterizedTest
    @CsvSource({"LAYERS, TGZ", "LAYERS, XZ", "HARTS, TGZ"})
    void startFindsEveryPackageInItsPlaceWithItsModes(Packaging packaging, LayerFormat layers) throws IOException {
        Tools.requireRoot();
        Image image = build(packaging, layers);
        assertThat(image.artifacts()).hasSize(4).allMatch(artifact -> length(artifact) == artifact.size());
        try (Sandbox sandbox = Sandbox.fetch(image, folder.resolve("sandbox"))) {
            assertThat(sandbox.start(Map.of()).end()).as(sandbox.stderr()).isZero();
            assertThat(sandbox.stdout())
                    .isEqualTo("4755 /hab/pkgs/acme/special/1.0/20240101000000/bin/tool\na name beyond ASCII");
            assertThat(sandbox.start(Map.of()).end()).as("a second start").isZero();
            assertThat(sandbox.mounts()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"LAYERS, TGZ", "LAYERS, XZ"})
    void noFileIsInTwoLayers(Packaging packaging, LayerFormat layers) {
        List<String> files = new ArrayList<>();
        for (Artifact layer : build(packaging, layers).artifacts()) {
            Tools.Result listed = Tools.run(folder, "tar", "-tf", layer.file().toString());
            assertThat(listed.exitCode()).isZero();
            listed.output().lines().filter(name -> !name.endsWith("/")).forEach(files::add);
        }
        Set<String> once = new HashSet<>(files);
        assertThat(files).hasSameSizeAs(once).contains("start");
    }

    @Test
    void aVerbatimLayerIsThePayloadAndWhatTheFetcherWouldSpoilIsNot() throws IOException {
        Image image = build(Packaging.LAYERS, LayerFormat.XZ);
        assertThat(image.artifacts().stream().map(artifact -> artifact.piece().suffix()))
                .containsExactly(".tar.xz", ".tgz", ".tar.xz", ".tgz");
        byte[] hart = Files.readAllBytes(service.file());
        assertThat(image.artifacts().get(2).file())
                .hasBinaryContent(Arrays.copyOfRange(hart, HartHeader.read(service.file()).length(), hart.length));
    }

    @Test
    void aPackageThatChangedSinceItWasLoadedIsRefused() throws IOException {
        byte[] hart = Files.readAllBytes(shell.file());
        hart[hart.length - 5] ^= 1;
        Files.write(shell.file(), hart);
        for (Packaging packaging : List.of(Packaging.LAYERS, Packaging.HARTS)) {
            assertThatThrownBy(() -> build(packaging, LayerFormat.XZ))
                    .isInstanceOf(PackageFault.class)
                    .hasMessageContaining("has changed since it was loaded");
        }
        try (Stream<Path> files = Files.list(folder.resolve("image"))) {
            assertThat(files.map(file -> file.getFileName().toString())).noneMatch(name -> name.contains("busybox"));
        }
    }

    @Test
    void buildingTwiceGivesTheSameFiles() {
        assertThat(build(Packaging.LAYERS, LayerFormat.TGZ)).isEqualTo(build(Packaging.LAYERS, LayerFormat.TGZ));
    }

    @Test
    void packagesAsTheyAreNeedARoot() {
        ImageRequest request = Requests.of(Harts.closure(service, special))
                .isolation(Isolation.NONE)
                .packaging(Packaging.HARTS, LayerFormat.TGZ)
                .build();
        assertThatThrownBy(() -> harts.builder().preview(request))
                .isInstanceOf(PreflightFault.class)
                .hasMessageContaining("without a root");
    }

    @Test
    void thePreviewTellsWhereEachFileTravelsAndWhatIsDoneAboutSpecialOnes() {
        String tool = "rootfs/hab/pkgs/acme/special/1.0/20240101000000/bin/tool";
        ImagePreview layers = harts.builder().preview(request(Packaging.LAYERS, LayerFormat.XZ));
        assertThat(layers.files()).noneMatch(file -> file.path().equals(tool));
        assertThat(layers.files())
                .filteredOn(file -> file.path().equals("extra/acme-special-1.0-20240101000000.tar"))
                .extracting(file -> file.piece().name())
                .containsExactly("acme-special-1.0-20240101000000.tgz");
        assertThat(layers.notes()).filteredOn(note -> note.contains("inner archive")).hasSize(2);
        ImagePreview peeled = harts.builder().preview(request(Packaging.HARTS, LayerFormat.TGZ));
        assertThat(peeled.files())
                .filteredOn(file -> file.path().equals(tool))
                .extracting(file -> Integer.toOctalString(file.entry().mode()) + " " + file.piece().name())
                .containsExactly("4755 acme-special-1.0-20240101000000.hart");
        assertThat(peeled.files()).filteredOn(file -> file.path().equals("start"))
                .extracting(file -> file.piece().name())
                .containsExactly("acme-web-1.0-20240101000000-base.tgz");
        assertThat(peeled.notes()).filteredOn(note -> note.contains("unpacks the package")).hasSize(2);
    }

    private Image build(Packaging packaging, LayerFormat layers) {
        return harts.builder().build(request(packaging, layers), folder.resolve("image"), ImageProgress.NONE);
    }

    private ImageRequest request(Packaging packaging, LayerFormat layers) {
        return Requests.of(Harts.closure(service, special))
                .base(Harts.closure(shell))
                .packaging(packaging, layers)
                .build();
    }

    private static long length(Artifact artifact) {
        return artifact.file().toFile().length();
    }
}
