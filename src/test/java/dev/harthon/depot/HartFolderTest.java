package dev.harthon.depot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.harthon.fault.PackageFault;
import dev.harthon.fixture.HartBuilder;
import dev.harthon.fixture.OriginKeys;
import dev.harthon.fixture.Shared;
import dev.harthon.habitat.PackageIdent;
import dev.harthon.habitat.PackageSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HartFolderTest {

    private static final OriginKeys KEYS = OriginKeys.generate("acme");

    @TempDir
    private Path folder;

    @Test
    void findsAFullIdentifierByItsCanonicalName() {
        Path file = put("acme/greeter/1.0.0/20240101000000");
        assertThat(HartFolder.cache(folder).find(spec("acme/greeter/1.0.0/20240101000000")))
                .containsExactly(new Candidate(
                        PackageIdent.parse("acme/greeter/1.0.0/20240101000000"),
                        HartName.target(file.getFileName().toString()), file));
    }

    @Test
    void putsTheNewestFirstAsTheClientOrders() {
        put("acme/greeter/1.0.2h/20240301000000");
        put("acme/greeter/1.0.2/20240101000000");
        put("acme/greeter/1.0.2/20240201000000");
        put("acme/greeter/0.9/20250101000000");
        put("acme/greeter-more/9/20250101000000");
        assertThat(found(HartFolder.of(folder), "acme/greeter"))
                .containsExactly(
                        "acme/greeter/1.0.2/20240201000000",
                        "acme/greeter/1.0.2/20240101000000",
                        "acme/greeter/1.0.2h/20240301000000",
                        "acme/greeter/0.9/20250101000000");
        assertThat(found(HartFolder.of(folder), "acme/greeter/1.0.2")).hasSize(2);
    }

    @Test
    void findsAPackageUnderANameThatLies() {
        hart("acme/greeter/1.0.0/20240101000000").writeTo(folder.resolve("core-redis-4-20240101000000.hart"), KEYS);
        assertThat(found(HartFolder.of(folder), "acme/greeter")).hasSize(1);
        assertThat(found(HartFolder.of(folder), "core/redis")).isEmpty();
        assertThat(found(HartFolder.of(folder), "acme/greeter/1.0.0/20240101000000")).hasSize(1);
    }

    @Test
    void aCanonicalNameOverAnotherPackageIsNotFound() {
        hart("acme/greeter/1.0.0/20240101000000")
                .writeTo(folder.resolve("acme-greeter-1.0.0-20240101000001-x86_64-linux.hart"), KEYS);
        assertThat(found(HartFolder.of(folder), "acme/greeter/1.0.0/20240101000001")).isEmpty();
    }

    @Test
    void aCacheIsOnlyAskedByName() {
        hart("acme/greeter/1.0.0/20240101000000").writeTo(folder.resolve("x.hart"), KEYS);
        assertThat(found(HartFolder.cache(folder), "acme/greeter")).isEmpty();
    }

    @Test
    void readsAFileAgainWhenItChanged() throws IOException {
        Path file = hart("acme/greeter/1.0.0/20240101000000").writeTo(folder.resolve("x.hart"), KEYS);
        HartFolder source = HartFolder.of(folder);
        assertThat(found(source, "acme/greeter")).hasSize(1);
        hart("acme/other/1.0.0/20240101000000").writeTo(file, KEYS);
        Files.setLastModifiedTime(file, FileTime.fromMillis(1));
        assertThat(found(source, "acme/greeter")).isEmpty();
        assertThat(found(source, "acme/other")).hasSize(1);
    }

    @Test
    void saysWhyACanonicalFileCannotBeRead() throws IOException {
        Files.writeString(folder.resolve("acme-greeter-1.0.0-20240101000000-x86_64-linux.hart"), "");
        assertThatThrownBy(() -> HartFolder.of(folder).find(spec("acme/greeter/1.0.0/20240101000000")))
                .isInstanceOf(PackageFault.class);
        assertThat(found(HartFolder.of(folder), "acme/greeter")).isEmpty();
    }

    @Test
    void aCacheNeedNotBeThereButANamedFolderMust() {
        assertThat(found(HartFolder.cache(folder.resolve("none")), "acme/greeter")).isEmpty();
        assertThat(HartFolder.cache(folder.resolve("none")).known()).isEmpty();
        assertThatThrownBy(() -> HartFolder.of(folder.resolve("none")))
                .isInstanceOf(PackageFault.class)
                .hasMessageContaining("no packages in");
    }

    @Test
    void knowsNamesFromFileNamesAndNoticesNewFiles() throws IOException {
        HartFolder source = HartFolder.of(folder);
        assertThat(source.known()).isEmpty();
        Files.writeString(folder.resolve("acme-greeter-1.0.0-20240101000000-x86_64-linux.hart"), "not read");
        Files.writeString(folder.resolve("notes.txt"), "");
        Files.setLastModifiedTime(folder, FileTime.fromMillis(1));
        assertThat(source.known()).extracting(PackageIdent::toString)
                .containsExactly("acme/greeter/1.0.0/20240101000000");
        assertThat(source.known()).isSameAs(source.known());
    }

    @Test
    void findsTheRealOnesWhateverTheirNames() {
        HartFolder real = HartFolder.of(Shared.path("fixtures/harts"));
        assertThat(found(real, "neurosis/testapp2")).containsExactly("neurosis/testapp2/v1.2.3-master/20181018162212");
        assertThat(found(real, "neurosis/testapp")).hasSize(4);
        assertThat(found(real, "happyhumans/possums")).hasSize(1);
        assertThat(found(real, "neurosis/testapp/0.1.4")).hasSize(1);
        assertThat(found(real, "neurosis/testapp/0.1.3/20171205003213")).hasSize(1);
    }

    private static List<String> found(PackageSource source, String spec) {
        return source.find(spec(spec)).stream().map(candidate -> candidate.ident().toString()).toList();
    }

    private static PackageSpec spec(String text) {
        return PackageSpec.parse(text);
    }

    private static HartBuilder hart(String ident) {
        return HartBuilder.hart(ident);
    }

    private Path put(String ident) {
        return hart(ident).write(folder, KEYS);
    }
}
