package dev.harthon.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.harthon.fault.OperationFault;
import dev.harthon.fault.UsageFault;
import dev.harthon.workbench.LocalClusterControl.Running;
import java.io.IOException;
import java.net.URI;
import dev.harthon.workbench.SessionStore.Kept;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What outlives a process: targets, sessions, and where the local cluster is. */
class KeptThingsTest {

    @TempDir
    Path folder;

    @Test
    void targetsComeBackAsTheyWere() {
        ClusterTarget lab = new ClusterTarget(
                "lab", URI.create("http://lab:8080"), Optional.of(URI.create("http://lab:5050")),
                Optional.of(URI.create("file:/srv")), Optional.of(Path.of("/ca.pem")));
        ClusterTarget dotted = new ClusterTarget(
                "dcos.prod", URI.create("https://prod"), Optional.empty(), Optional.empty(), Optional.empty());
        new TargetBook(folder).put(lab);
        new TargetBook(folder).put(dotted);

        TargetBook book = new TargetBook(folder);
        assertThat(book.all()).containsOnly(Map.entry("lab", lab), Map.entry("dcos.prod", dotted));
        book.remove("lab");
        assertThat(book.all()).containsOnlyKeys("dcos.prod");
        book.require("local");
    }

    @Test
    void anUnknownTargetIsToldFromTheKnownOnes() {
        TargetBook book = new TargetBook(folder);
        book.put(new ClusterTarget(
                "prod", URI.create("https://prod"), Optional.empty(), Optional.empty(), Optional.empty()));

        assertThatThrownBy(() -> book.get("pord")).isInstanceOfSatisfying(UsageFault.class, fault ->
                assertThat(fault.remedy()).contains("did you mean prod?"));
        assertThatThrownBy(() -> book.remove("none")).isInstanceOf(UsageFault.class);
    }

    @Test
    void aBookThatSomebodyBrokeIsNotWrittenOver() throws IOException {
        Path file = folder.resolve("targets.toml");
        for (String broken : new String[] {"[lab", "lab = 1", "[lab]\nmarathn = 'x'", "[lab]\nmarathon = 1"}) {
            Files.writeString(file, broken);
            assertThatThrownBy(() -> new TargetBook(folder).all())
                    .isInstanceOfSatisfying(OperationFault.class, fault ->
                            assertThat(fault.what()).contains("targets.toml"));
            assertThat(file).hasContent(broken);
        }
    }

    @Test
    void aSessionIsKeptUnlessAnotherProcessKeptOneMeanwhile() {
        SessionStore store = new SessionStore(Places.of(folder, folder, folder, Map.of()));
        Kept one = new Kept("set cpus 1\n", "");
        store.put("web", Optional.empty(), one);
        store.put("web", Optional.of(one), new Kept("set cpus 2\n", ""));

        assertThatThrownBy(() -> store.put("web", Optional.of(one), new Kept("set cpus 3\n", "")))
                .isInstanceOf(OperationFault.class);
        assertThat(store.get("web")).isEqualTo("set cpus 2\n");
        assertThat(store.names()).containsExactly("web");
        assertThatThrownBy(() -> store.get("wep")).isInstanceOf(UsageFault.class).satisfies(fault ->
                assertThat(((UsageFault) fault).remedy()).contains("did you mean web?"));
        assertThatThrownBy(() -> store.find("../web")).isInstanceOf(UsageFault.class);
    }

    @Test
    void theLocalClusterIsThereAsLongAsItsProcess() throws IOException {
        LocalClusterRecord record = new LocalClusterRecord(folder);
        assertThat(record.read()).isEmpty();
        Running here = running(ProcessHandle.current().pid());
        record.write(here);
        assertThat(record.read()).contains(here);

        Path file = folder.resolve("local.toml");
        Files.writeString(file, Files.readString(file).replaceAll("started = \".*\"", "started = \"earlier\""));
        assertThat(record.read()).as("another process with the same number").isEmpty();
        Files.writeString(file, "pid = what");
        assertThat(record.read()).isEmpty();
        record.remove();
        assertThat(file).doesNotExist();
    }

    private static Running running(long pid) {
        URI url = URI.create("http://127.0.0.1:1");
        return new Running(url, url, url, pid, true);
    }
}
