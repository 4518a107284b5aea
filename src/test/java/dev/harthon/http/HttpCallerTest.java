package dev.harthon.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.harthon.fault.NetworkFault;
import dev.harthon.fault.OperationFault;
import dev.harthon.http.LoopbackServer.Answer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HttpCallerTest {

    private final HttpCaller caller = new HttpCaller(HttpSettings.standard());

    @AfterEach
    void close() {
        caller.close();
    }

    @Test
    void sendsJsonAndReadsJson() {
        try (LoopbackServer server = LoopbackServer.answering(asked -> Answer.json(201, asked.text()))) {
            HttpReply reply = caller.send(HttpCall.post(
                    server.uri("/v2/apps"), HttpBody.json(Json.object().put("id", "/grün"))));

            assertThat(reply.status()).isEqualTo(201);
            assertThat(reply.json().path("id").asString()).isEqualTo("/grün");
            assertThat(server.asked().get(0).headers()).containsEntry("content-type", "application/json")
                    .containsEntry("user-agent", "harthon");
        }
    }

    @Test
    void anyStatusIsAValueUntilASuccessIsRequired() {
        String page = "<html><head><title>Error</title></head><body><h2>HTTP ERROR 500</h2>boom</body></html>";
        try (LoopbackServer server = LoopbackServer.answering(asked -> Answer.of(500, page))) {
            HttpReply reply = caller.send(HttpCall.get(server.uri("/x?secret=1")));

            assertThat(reply.summary()).isEqualTo("HTTP ERROR 500 boom");
            assertThatThrownBy(() -> reply.require("cannot list the applications"))
                    .isInstanceOf(OperationFault.class)
                    .hasMessage("cannot list the applications")
                    .satisfies(e -> assertThat(((OperationFault) e).why().orElseThrow())
                            .isEqualTo(server.uri("/x")
                                    + "?... answered 500 Internal Server Error: HTTP ERROR 500 boom"));
        }
    }

    @Test
    void refusedCredentialsAreANetworkFault() {
        try (LoopbackServer server = LoopbackServer.answering(asked -> Answer.of(401, ""))) {
            assertThatThrownBy(() -> caller.json(HttpCall.get(server.uri("/v2/info"))))
                    .isInstanceOf(NetworkFault.class);
        }
    }

    @Test
    void anAnswerThatIsNoJsonIsNamed() {
        try (LoopbackServer server = LoopbackServer.answering(asked -> Answer.of(200, "<h1>It works!</h1>"))) {
            assertThatThrownBy(() -> caller.json(HttpCall.get(server.uri("/v2/info"))))
                    .isInstanceOf(NetworkFault.class)
                    .hasMessageContaining("did not answer with JSON");
        }
    }

    @Test
    void anAnswerBeyondTheCapIsRefused() {
        try (LoopbackServer server = LoopbackServer.answering(asked -> new Answer(200, Map.of(),
                new byte[10_000]))) {
            assertThatThrownBy(() -> caller.send(HttpCall.get(server.uri("/")).atMost(9_999)))
                    .isInstanceOf(NetworkFault.class)
                    .hasMessageContaining("too large");
            assertThat(caller.send(HttpCall.get(server.uri("/")).atMost(10_000)).body()).hasSize(10_000);
        }
    }

    @Test
    void streamsADownloadAndItsHead() {
        byte[] content = new byte[300_000];
        new Random(1).nextBytes(content);
        try (LoopbackServer server = LoopbackServer.answering(asked -> new Answer(200, Map.of(), content))) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            List<Long> lengths = new ArrayList<>();
            HttpReply reply = caller.download(HttpCall.get(server.uri("/f")), new BodySink() {
                @Override
                public void begin(HttpHead head) {
                    lengths.add(head.headers().contentLength().orElseThrow());
                }

                @Override
                public void write(byte[] buffer, int offset, int length) {
                    out.write(buffer, offset, length);
                }
            });

            assertThat(out.toByteArray()).isEqualTo(content);
            assertThat(lengths).containsExactly(300_000L);
            assertThat(reply.body()).isEmpty();
        }
    }

    @Test
    void theBodyOfAFailedDownloadGoesToTheReplyNotToTheSink() {
        try (LoopbackServer server = LoopbackServer.answering(asked -> Answer.of(404, "no such file"))) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            HttpReply reply = caller.download(HttpCall.get(server.uri("/f")), BodySink.to(out));

            assertThat(out.size()).isZero();
            assertThat(reply.summary()).isEqualTo("no such file");
        }
    }

    @Test
    void aFailingSinkIsNotTakenForATroubleOfTheNetwork() {
        try (LoopbackServer server = LoopbackServer.answering(asked -> Answer.of(200, "content"))) {
            assertThatThrownBy(() -> caller.download(HttpCall.get(server.uri("/f")), (buffer, offset, length) -> {
                throw new IOException("disk full");
            })).isInstanceOf(UncheckedIOException.class).hasRootCauseMessage("disk full");
        }
    }

    @Test
    void uploadsAFileWithItsLengthAndTellsTheProgress(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("a.tgz"), new byte[200_000]);
        List<Long> progress = new ArrayList<>();
        try (LoopbackServer server = LoopbackServer.answering(asked -> Answer.of(201, ""))) {
            HttpReply reply = caller.send(HttpCall.put(server.uri("/a.tgz"), HttpBody.file(file, progress::add)));

            assertThat(reply.status()).isEqualTo(201);
            assertThat(server.asked().get(0).body()).hasSize(200_000);
            assertThat(server.asked().get(0).headers()).containsEntry("content-length", "200000");
            assertThat(progress).isSorted().endsWith(200_000L);
        }
    }

    @Test
    void aServerThatRefusesAnUploadEarlyIsHeard(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("a.tgz"), new byte[8_000_000]);
        try (RawServer server = RawServer.playing((connection, head) -> {
            connection.getOutputStream().write("HTTP/1.1 413 Too Large\r\nContent-Length: 0\r\n\r\n".getBytes());
            connection.getOutputStream().flush();
            connection.getInputStream().readNBytes(4_000_000);
        })) {
            HttpReply reply = caller.send(HttpCall.put(server.uri("/a.tgz"), HttpBody.file(file, sent -> {})));

            assertThat(reply.status()).isEqualTo(413);
        }
    }
}
