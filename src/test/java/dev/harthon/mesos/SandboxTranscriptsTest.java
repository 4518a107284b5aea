package dev.harthon.mesos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.harthon.fault.Fault;
import dev.harthon.http.BodySink;
import dev.harthon.http.HttpCaller;
import dev.harthon.http.HttpSettings;
import dev.harthon.http.LoopbackServer;
import dev.harthon.http.Transcript;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The client reads what a real Mesos agent and master said. */
class SandboxTranscriptsTest {

    private static final String SLAVE = "baf3ce10-443c-46eb-97ef-86cddaba649f-S0";
    private static final String DEMO = "logs_demo.instance-e3a959d5-e6e2-11f1-aad3-02fc00000001._app.1";
    private static final String DONE = "logs_done.instance-0c093266-e6e3-11f1-aad3-02fc00000001._app.1";
    private static final String RUN = "/var/lib/mesos/agent/slaves/" + SLAVE + "/frameworks/"
            + "baf3ce10-443c-46eb-97ef-86cddaba649f-0000/executors/" + DEMO
            + "/runs/394bba08-e647-4e82-803f-3503c9aa0875";

    private final HttpCaller http = new HttpCaller(HttpSettings.standard());

    @AfterEach
    void close() {
        http.close();
    }

    @Test
    void findsTheSandboxesOfRunningAndEndedTasks() {
        try (LoopbackServer agent = Transcript.of("agent-state").serve("agent")) {
            Sandbox sandbox = new Sandboxes(http, id -> agent.uri()).find(SLAVE, DEMO).orElseThrow();
            assertThat(sandbox.directory()).isEqualTo(RUN);
            assertThat(sandbox.container()).isEqualTo("394bba08-e647-4e82-803f-3503c9aa0875");
            assertThat(sandbox.path("/d/e")).isEqualTo(RUN + "/d/e");
        }
        try (LoopbackServer agent = Transcript.of("agent-state").serve("agent")) {
            Sandboxes sandboxes = new Sandboxes(http, id -> agent.uri());
            assertThat(sandboxes.find(SLAVE, DONE).orElseThrow().directory()).contains("/runs/315aa1dd-");
        }
        try (LoopbackServer agent = Transcript.of("agent-state").serve("agent")) {
            assertThat(new Sandboxes(http, id -> agent.uri()).find(SLAVE, "nobody")).isEmpty();
        }
    }

    @Test
    void theMasterLeadsToTheAgent() {
        try (LoopbackServer master = Transcript.of("master").serve("master")) {
            AgentLocator locator = AgentLocator.viaMaster(http, master.uri());
            assertThat(locator.locate(SLAVE)).hasToString("http://127.0.0.1:5061");
            assertThat(locator.locate(SLAVE)).as("remembered").hasToString("http://127.0.0.1:5061");
            assertThat(master.asked()).hasSize(1);
        }
        try (LoopbackServer master = Transcript.of("master").serve("master")) {
            assertThatThrownBy(() -> AgentLocator.viaMaster(http, master.uri()).locate("nope"))
                    .isInstanceOf(Fault.class).hasMessage("cannot find agent nope");
        }
        assertThat(AgentLocator.viaRouter(URI.create("https://dcos.example/")).locate("S0"))
                .hasToString("https://dcos.example/agent/S0");
    }

    @Test
    void listsFoldersAndDownloads() {
        withFiles("agent-files", files -> {
            List<SandboxFile> entries = files.list("").orElseThrow();
            assertThat(entries).extracting(SandboxFile::name).contains("big.txt", "d", "stdout").isSorted();
            assertThat(entries).filteredOn(SandboxFile::isDirectory).extracting(SandboxFile::name).contains("d");
            assertThat(entries.get(0)).extracting(SandboxFile::size, SandboxFile::user)
                    .containsExactly(196_000L, "root");
            assertThat(files.list("d").orElseThrow()).extracting(SandboxFile::name).containsExactly("e");
            assertThat(files.list("nope")).isEmpty();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            assertThat(files.download("stdout", BodySink.to(out))).isTrue();
            assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("grüße, 日本\nno newline at end");
            assertThat(files.download("nope", BodySink.to(out))).isFalse();
        });
    }

    @Test
    void readsBytesThatAreNoTextWhateverTheWay() {
        byte[] all = new byte[1024];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        Transcript.of("agent-files").entries().stream()
                .filter(entry -> entry.path().contains("bin.dat") && entry.path().contains("read?"))
                .forEach(entry -> assertThat(FilesReader.data(entry.answer().body())).isEqualTo(all));
        withFiles("v1-agent", files -> assertThat(files.read("stdout", 0, 65_536).orElseThrow()).satisfies(chunk -> {
            assertThat(new String(chunk.data(), StandardCharsets.UTF_8)).startsWith("grüße, 日本");
            assertThat(chunk.size()).hasValue(33);
        }));
    }

    @Test
    void aCapInsideACharacterLosesNothing() {
        List<Transcript.Entry> pieces = Transcript.of("agent-files-caps").entries().stream()
                .filter(entry -> entry.path().contains("utf8.txt")).toList();
        byte[] second = FilesReader.data(pieces.get(1).answer().body());
        assertThat(second[0] & 0xc0).as("begins inside a character").isEqualTo(0x80);
    }

    private void withFiles(String transcript, Consumer<SandboxFiles> test) {
        try (LoopbackServer agent = Transcript.of(transcript).serve("agent")) {
            test.accept(new SandboxFiles(http, new Sandbox(DEMO, SLAVE, agent.uri(), "fw", DEMO, "c", RUN)));
        }
    }
}
