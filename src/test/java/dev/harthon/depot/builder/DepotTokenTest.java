package dev.harthon.depot.builder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.harthon.depot.cache.ArtifactCache;
import dev.harthon.fault.Fault;
import dev.harthon.fixture.ClosureFolder;
import dev.harthon.fixture.HartBuilder;
import dev.harthon.fixture.HartFile;
import dev.harthon.habitat.PackageSpec;
import dev.harthon.habitat.Target;
import dev.harthon.http.HttpSettings;
import dev.harthon.http.LoopbackServer;
import dev.harthon.http.LoopbackServer.Answer;
import dev.harthon.local.depot.DepotTrouble;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DepotTokenTest {

    private static final String CANARY = "canary-token-1234";

    @TempDir
    Path folder;

    @TempDir
    Path cache;

    /** Everything that could be shown or logged of a failure. */
    private static String shown(Fault fault) {
        StringWriter trace = new StringWriter();
        fault.printStackTrace(new PrintWriter(trace));
        return fault.what() + fault.why() + fault.remedy() + trace;
    }

    private static BuilderDepot client(String url, List<String> notes) {
        return TestDepot.client(url, TestDepot.token(CANARY), notes);
    }

    @Test
    void isInNoFailureEvenIfTheServerRepeatsIt() {
        List<String> notes = new ArrayList<>();
        for (int status : new int[] {400, 401, 403, 404, 422, 500, 502, 200}) {
            try (LoopbackServer server = LoopbackServer.answering(asked ->
                    Answer.of(status, "you sent " + asked.headers().get("authorization")));
                    BuilderDepot depot = client(server.uri().toString(), notes)) {
                depot.latest(PackageSpec.parse("acme/web"), Target.X86_64_LINUX);
                throw new AssertionError("it was answered");
            } catch (Fault fault) {
                assertThat(shown(fault)).doesNotContain(CANARY);
            }
        }
        assertThat(notes.toString()).doesNotContain(CANARY);
    }

    @Test
    void isInNoTextOfAnyValue() {
        try (TestDepot server = TestDepot.serving(folder);
                BuilderDepot depot = client(server.url(), new ArrayList<>())) {
            DepotSource source = new DepotSource(
                    depot, new ArtifactCache(cache), Target.X86_64_LINUX,
                    FetchProgress.silent());
            assertThat(depot + " " + source + depot.api() + depot.api().settings() + depot.api().refusals()
                    + depot.api().settings().credentials() + DepotTrouble.none().wantingToken(CANARY))
                    .doesNotContain(CANARY);
        }
    }

    @Test
    void isNotSentUnencryptedToAnotherMachine() {
        DepotSettings settings = TestDepot.token(CANARY)
                .apply(DepotSettings.of(DepotAddress.parse("http://depot.invalid")));
        try (BuilderDepot depot = new BuilderDepot(settings, HttpSettings.standard())) {
            depot.versions("acme", "web");
            throw new AssertionError("it was answered");
        } catch (Fault fault) {
            assertThat(fault.what()).contains("credentials are not sent");
            assertThat(shown(fault)).doesNotContain(CANARY);
        }
    }

    @Test
    void doesNotFollowARedirectToAnotherHost() {
        ClosureFolder closure = ClosureFolder.write(folder, 1, 10);
        byte[] hart = HartBuilder.hart(ClosureFolder.TOP.toString()).build(closure.keys());
        String checksum = HartFile.digest(hart);
        try (LoopbackServer store = LoopbackServer.answering(asked -> new Answer(200, Map.of(), hart))) {
            URI elsewhere = URI.create(store.uri("/blob").toString().replace("127.0.0.1", "localhost"));
            try (LoopbackServer server = LoopbackServer.answering(asked -> asked.path().contains("/download")
                            ? Answer.of(302, "").with("Location", elsewhere.toString())
                            : Answer.json(200, new String(metadata(checksum), UTF_8)));
                    BuilderDepot depot = client(server.uri().toString(), new ArrayList<>())) {
                Path file = new DepotSource(depot, new ArtifactCache(cache),
                        Target.X86_64_LINUX, FetchProgress.silent())
                        .fetch(List.of(ClosureFolder.TOP), Target.X86_64_LINUX).get(0);
                assertThat(file).hasBinaryContent(hart);
                assertThat(server.asked()).allMatch(asked -> asked.headers().containsKey("authorization"));
                assertThat(store.asked()).singleElement()
                        .satisfies(asked -> assertThat(asked.headers()).doesNotContainKey("authorization"));
            }
        }
    }

    private static byte[] metadata(String checksum) {
        return ("{\"ident\":{\"origin\":\"acme\",\"name\":\"web\",\"version\":\"2.1.0\","
                + "\"release\":\"20250102030405\"},"
                + "\"checksum\":\"" + checksum + "\",\"surprise\":[1]}").getBytes(UTF_8);
    }
}
