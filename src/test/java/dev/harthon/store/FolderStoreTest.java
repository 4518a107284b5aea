package dev.harthon.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.harthon.fault.InterruptedFault;
import dev.harthon.fault.OperationFault;
import dev.harthon.http.HttpCaller;
import dev.harthon.http.HttpSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderStoreTest {

    private final HttpCaller http = new HttpCaller(HttpSettings.standard());

    @TempDir
    Path folder;

    private Path file;
    private String sha256;
    private FolderStore store;

    @BeforeEach
    void makeAFile() throws IOException {
        file = Files.write(folder.resolve("grün app.tar.xz"), new byte[200_000]);
        sha256 = Digests.of(file);
        store = new FolderStore(folder.resolve("store/deep"), Optional.empty(), new FetchCheck(http));
    }

    @AfterEach
    void close() {
        http.close();
    }

    @Test
    void agentsMayReadTheFolderFromAWebServer() throws IOException {
        try (WebFolder web = new WebFolder()) {
            ArtifactStore served = new FolderStore(
                    folder.resolve("www"), Optional.of(web.server.uri("/files/")), new FetchCheck(http));
            String name = ArtifactStores.nameOf(file, sha256, ".tar.xz");

            assertThatThrownBy(() -> served.put(file, sha256, ".tar.xz", sent -> {}))
                    .hasMessageContaining("agents could not fetch " + web.server.uri("/files/" + name));
            web.files.put("/files/" + name, Files.readAllBytes(file));
            assertThat(served.put(file, sha256, ".tar.xz", sent -> {}).uri())
                    .isEqualTo(web.server.uri("/files/" + name));
        }
    }

    @Test
    void copiesUnderANameOfItsContent() throws IOException {
        Stored stored = store.put(file, sha256, ".tar.xz", sent -> {});

        Path there = Path.of(stored.uri());
        assertThat(there).hasParent(folder.resolve("store/deep")).hasSameBinaryContentAs(file);
        assertThat(there.getFileName()).hasToString("gr-n-app-" + sha256.substring(0, 16) + ".tar.xz");
        assertThat(stored.uri().toString()).startsWith("file:///");
        assertThat(stored.alreadyThere()).isFalse();
        assertThat(store.put(file, sha256, ".tar.xz", sent -> {}).alreadyThere()).isTrue();
    }

    @Test
    void otherContentUnderTheNameIsNotOverwritten() throws IOException {
        Path there = Path.of(store.put(file, sha256, ".tar.xz", sent -> {}).uri());
        Files.writeString(there, "mine");

        assertThatThrownBy(() -> store.put(file, sha256, ".tar.xz", sent -> {})).isInstanceOf(OperationFault.class);
        assertThat(there).hasContent("mine");
    }

    @Test
    void aFileThatIsNotWhatItWasLeavesNothing() throws IOException {
        Files.writeString(file, "changed meanwhile");

        assertThatThrownBy(() -> store.put(file, sha256, ".tar.xz", sent -> {}))
                .isInstanceOf(OperationFault.class)
                .satisfies(e -> assertThat(((OperationFault) e).why().orElseThrow()).contains("changed"));
        assertThat(left()).isEmpty();
    }

    @Test
    void anInterruptLeavesNothing() throws IOException {
        assertThatThrownBy(() -> store.put(file, sha256, ".tar.xz", sent -> Thread.currentThread().interrupt()))
                .isInstanceOf(InterruptedFault.class);
        assertThat(left()).isEmpty();
    }

    @Test
    void aFolderThatCannotBeIsNamed() throws IOException {
        Files.writeString(folder.resolve("store"), "a file is in the way");

        assertThatThrownBy(() -> store.put(file, sha256, ".tar.xz", sent -> {}))
                .isInstanceOf(OperationFault.class)
                .hasMessageContaining(folder.resolve("store/deep").toString());
    }

    private List<Path> left() throws IOException {
        try (Stream<Path> entries = Files.list(folder.resolve("store/deep"))) {
            return entries.toList();
        }
    }
}
