package dev.harthon.local.depot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harthon.fixture.HartBuilder;
import dev.harthon.fixture.HartFile;
import dev.harthon.fixture.OriginKeys;
import dev.harthon.http.HttpCall;
import dev.harthon.http.HttpCaller;
import dev.harthon.http.HttpReply;
import dev.harthon.http.HttpSettings;
import dev.harthon.http.Urls;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The answers as a client on the wire sees them, whoever wrote it. */
class DepotApiShapeTest {

    private static final OriginKeys KEYS = OriginKeys.generate("acme");
    private static final String WEB = "acme/web/2.1.0/20250102030405";

    @TempDir
    Path folder;

    private final HttpCaller caller = new HttpCaller(HttpSettings.standard());
    private final List<String> notes = new CopyOnWriteArrayList<>();
    private DepotServer server;

    @BeforeEach
    void start() {
        server = DepotServer.start(0, folder, DepotTrouble.none(), notes::add);
        HartBuilder.hart(WEB)
                .defaultToml("port = 8080\n")
                .hook("run", "#!/bin/sh\n")
                .exposes(8080)
                .deps("core/glibc/2.34/20240105173910")
                .tdeps("core/glibc/2.34/20240105173910", "core/linux-headers/4.20.17/20240105170522")
                .write(folder, KEYS);
    }

    @AfterEach
    void stop() {
        caller.close();
        server.close();
    }

    private HttpReply get(String path) {
        return caller.send(HttpCall.get(URI.create(server.url() + "/v1" + path)));
    }

    private static List<String> texts(JsonNode array, String key) {
        return StreamSupport.stream(array.spliterator(), false).map(node -> node.path(key).asString("")).toList();
    }

    @Test
    void livesOnLoopbackAndCountsItsReleases() {
        assertThat(server.url()).isEqualTo("http://127.0.0.1:" + server.port());
        assertThat(server.releases()).isEqualTo(1);
        assertThat(get("/status").status()).isEqualTo(200);
        assertThat(caller.send(HttpCall.head(URI.create(server.url() + "/v1/status"))).status()).isEqualTo(200);
        assertThat(get("/depot/nothing/here").status()).isEqualTo(404);
    }

    @Test
    void aReleaseHasItsSizeButNoManifestAndNoConfiguration() throws IOException {
        JsonNode json = get("/depot/pkgs/" + WEB).json();
        Path file = folder.resolve("acme-web-2.1.0-20250102030405-x86_64-linux.hart");
        assertThat(json.path("size").asLong()).isEqualTo(Files.size(file));
        assertThat(json.path("manifest").asString("?")).isEmpty();
        assertThat(json.path("config").asString("?")).isEmpty();
        assertThat(json.path("checksum").asString("")).isEqualTo(
                HartFile.digest(Files.readAllBytes(file)));
        assertThat(json.path("id").isString()).isTrue();
        assertThat(json.path("ident").path("release").asString("")).isEqualTo("20250102030405");
        assertThat(json.path("package_type").asString("")).isEqualTo("Standard");
        assertThat(json.path("created_at").asString("")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}");
    }

    @Test
    void aChannelHasManifestAndConfigurationButNoSize() {
        for (String path : List.of("unstable/pkgs/web/2.1.0/20250102030405", "base/pkgs/web/latest?target=x86_64-linux",
                "stable/pkgs/web/2.1.0/latest?target=x86_64-linux")) {
            JsonNode json = get("/depot/channels/acme/" + path).json();
            assertThat(json.has("size")).isFalse();
            assertThat(json.path("config").asString("")).isEqualTo("port = 8080\n");
            assertThat(json.path("manifest").asString("")).isNotEmpty();
            assertThat(json.path("exposes").get(0).asInt()).isEqualTo(8080);
            assertThat(json.path("is_a_service").asBoolean()).isTrue();
            assertThat(texts(json.path("tdeps"), "name")).containsExactly("glibc", "linux-headers");
        }
        assertThat(get("/depot/channels/acme/lts/pkgs/web/latest").status()).isEqualTo(404);
    }

    @Test
    void listsComeInPagesOfFiftyWith206WhileThereAreMore() {
        IntStream.range(0, 119).forEach(
                i -> HartBuilder.hart("acme/lib/1.0/" + (20240101000000L + i)).write(folder, KEYS));
        HttpReply first = get("/depot/pkgs/acme");
        assertThat(first.status()).isEqualTo(206);
        assertThat(first.json().path("data").size()).isEqualTo(50);
        assertThat(first.json().path("range_end").asInt()).isEqualTo(49);
        assertThat(first.json().path("total_count").asInt()).isEqualTo(120);
        assertThat(first.json().path("data").get(0).path("channels").size()).isEqualTo(3);
        assertThat(first.headers().first("cache-control")).hasValue("private, no-cache, no-store");
        HttpReply last = get("/depot/pkgs/acme?range=100");
        assertThat(last.status()).isEqualTo(200);
        assertThat(last.json().path("data").size()).isEqualTo(20);
        assertThat(get("/depot/pkgs/acme/lib?range=7").json().path("range_start").asInt()).isEqualTo(7);
        assertThat(get("/depot/pkgs/acme/lib?range=-1").json().path("data").size()).isEqualTo(119);
        assertThat(get("/depot/channels/acme/base/pkgs/lib?range=57").json().path("range_start").asInt()).isEqualTo(50);
        assertThat(get("/depot/pkgs/nobody").json().path("data").size()).isZero();
        assertThat(get("/depot/pkgs/acme?range=x").status()).isEqualTo(400);
    }

    @Test
    void versionsAreAnArrayWithTheCountAsText() {
        HartBuilder.hart("acme/web/2.1/20250102030405").write(folder, KEYS);
        HartBuilder.hart("acme/web/master/20250102030405").write(folder, KEYS);
        JsonNode json = get("/depot/pkgs/acme/web/versions").json();
        assertThat(texts(json, "version")).containsExactly("2.1.0", "2.1");
        assertThat(json.get(0).path("release_count").isString()).isTrue();
        assertThat(json.get(0).path("release_count").asString("")).isEqualTo("1");
    }

    @Test
    void aTargetThatNobodyKnowsIsUnprocessable() {
        HttpReply reply = get("/depot/pkgs/acme/web/latest?target=pdp11");
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.text()).isEqualTo("Invalid package target 'pdp11'");
        assertThat(get("/depot/pkgs/acme/web/latest?target=aarch64-linux").status()).isEqualTo(404);
        assertThat(get("/depot/channels/acme/base/pkgs/_latest").status()).isEqualTo(400);
        assertThat(texts(get("/depot/channels/acme/base/pkgs/_latest?target=x86_64-linux").json().path("data"), "name"))
                .containsExactly("web");
    }

    @Test
    void aDownloadNamesItsFileAndMayBeginInTheMiddle() {
        URI uri = URI.create(server.url() + "/v1/depot/pkgs/" + WEB + "/download?target=x86_64-linux");
        HttpReply whole = caller.send(HttpCall.get(uri));
        String tag = whole.headers().first("etag").orElseThrow();
        assertThat(whole.headers().first("x-filename")).hasValue("acme-web-2.1.0-20250102030405-x86_64-linux.hart");
        HttpReply rest = caller.send(HttpCall.get(uri).header("Range", "bytes=100-").header("If-Range", tag));
        assertThat(rest.status()).isEqualTo(206);
        assertThat(rest.body().length).isEqualTo(whole.body().length - 100);
        assertThat(rest.headers().first("content-range"))
                .hasValue("bytes 100-" + (whole.body().length - 1) + "/" + whole.body().length);
        assertThat(caller.send(HttpCall.get(uri).header("Range", "bytes=100-").header("If-Range", "\"x\"")).status())
                .isEqualTo(200);
        assertThat(caller.send(HttpCall.get(uri).header("Range", "bytes=999999-")).status()).isEqualTo(416);
    }

    @Test
    void keysAreListedAndServed() {
        Path keys = folder.resolve("keys");
        OriginKeys newer = OriginKeys.generate("acme", "20250101000000");
        KEYS.writePublic(keys);
        newer.writePublic(keys);
        assertThat(texts(get("/depot/origins/acme/keys").json(), "location"))
                .containsExactly("/origins/acme/keys/20240101000000", "/origins/acme/keys/20250101000000");
        assertThat(get("/depot/origins/acme/keys/latest").text()).isEqualTo(newer.publicText());
        assertThat(get("/depot/origins/acme/keys/20240101000000").text()).isEqualTo(KEYS.publicText());
        assertThat(get("/depot/origins/acme/keys/20000101000000").status()).isEqualTo(404);
        assertThat(get("/depot/origins/other/keys").json().size()).isZero();
        assertThat(get("/depot/origins/acme").json().path("name").asString("")).isEqualTo("acme");
    }

    @Test
    void foldersAreChannelsAndWhatIsPutThereShowsAtOnce() throws IOException {
        String path = "/depot/pkgs/" + WEB + "/channels";
        assertThat(texts(get(path).json(), "name")).containsExactly("base", "stable", "unstable");
        HartBuilder.hart("acme/web/3.0/20250102030405").write(folder.resolve("lts"), KEYS);
        assertThat(texts(get("/depot/pkgs/acme/web/3.0/20250102030405/channels").json(), "name"))
                .containsExactly("lts", "unstable");
        assertThat(texts(get("/depot/channels/acme").json(), "name"))
                .containsExactly("base", "lts", "stable", "unstable");
        Files.writeString(folder.resolve("broken.hart"), "no package");
        assertThat(server.releases()).isEqualTo(2);
        assertThat(notes).singleElement().asString().contains("broken.hart");
    }

    @Test
    void searchTakesSlashesAsAnd() {
        HartBuilder.hart("other/webmail/1.0/20250102030405").write(folder, KEYS);
        assertThat(texts(get("/depot/pkgs/search/web?distinct=true").json().path("data"), "name"))
                .containsExactly("web", "webmail");
        JsonNode found = get("/depot/pkgs/search/" + Urls.encode("acme/web") + "?distinct=true").json().path("data");
        assertThat(texts(found, "name")).containsExactly("web");
        assertThat(found.get(0).path("version").isNull()).isTrue();
        assertThat(get("/depot/pkgs/search/acme").json().path("data").get(0).path("version").asString(""))
                .isEqualTo("2.1.0");
    }
}
