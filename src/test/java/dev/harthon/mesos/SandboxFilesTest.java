package dev.harthon.mesos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harthon.http.HttpCaller;
import dev.harthon.http.HttpSettings;
import dev.harthon.http.Json;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SandboxFilesTest {

    private final HttpCaller http = new HttpCaller(HttpSettings.standard());
    private final FakeAgent agent = new FakeAgent();
    private SandboxFiles files;

    @BeforeEach
    void find() {
        agent.addTask("t");
        Sandboxes sandboxes = agent.sandboxes(http);
        files = sandboxes.files(sandboxes.find("S0", "t").orElseThrow());
    }

    @AfterEach
    void close() {
        http.close();
        agent.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void readsTheSameBytesByBothWays(boolean legacyOnly) {
        agent.legacyOnly = legacyOnly;
        byte[] content = new byte[70_000];
        new Random(3).nextBytes(content);
        agent.append("t", "stdout", content);

        assertThat(files.size("stdout")).hasValue(70_000);
        assertThat(files.read("stdout", 0, 100_000).orElseThrow().data())
                .isEqualTo(Arrays.copyOf(content, 65_536));
        assertThat(files.read("stdout", 69_990, 100).orElseThrow().data())
                .isEqualTo(Arrays.copyOfRange(content, 69_990, 70_000));
        assertThat(files.read("stdout", 80_000, 100).orElseThrow().data()).isEmpty();
        assertThat(files.read("nope", 0, 100)).isEmpty();
        assertThat(files.size("nope")).isEmpty();
    }

    @Test
    void aServerThatDecodesTextByItselfIsUnderstoodToo() {
        assertThat(FilesReader.data("{\"data\":\"\\u65e5x\",\"offset\":0}".getBytes()))
                .isEqualTo("日x".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void anAgentHasANameAndANumber() {
        assertThat(MasterAgentLocator.addresses(Json.parse(
                "{\"hostname\":\"a7\",\"port\":5055,\"pid\":\"slave(1)@10.0.0.7:5055\"}"), "http"))
                .extracting(Object::toString).containsExactly("http://a7:5055", "http://10.0.0.7:5055");
        assertThat(MasterAgentLocator.addresses(Json.parse(
                "{\"hostname\":\"a7\",\"pid\":\"slave(1)@10.0.0.7:5051\"}"), "https"))
                .extracting(Object::toString).containsExactly("https://a7:5051", "https://10.0.0.7:5051");
    }
}
