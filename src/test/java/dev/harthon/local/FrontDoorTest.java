package dev.harthon.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harthon.local.door.LocalAccess;
import dev.harthon.local.http.Json;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One port leads to all, for whom it lets pass. */
class FrontDoorTest {

    private LocalCluster cluster;
    private Api api;

    private void start(LocalAccess access) {
        cluster = LocalCluster.start(LocalClusterOptions.defaults().withAccess(access).withArtifacts());
        api = new Api(cluster);
    }

    @AfterEach
    void stop() {
        cluster.close();
    }

    private HttpResponse<byte[]> send(String method, String path, String body, String... headers) {
        return api.send(method, cluster.marathonUrl() + path, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    private int status(String method, String path, String... headers) {
        return send(method, path, "", headers).statusCode();
    }

    @Test
    void prefixesLeadToMarathonMasterAndAgents() {
        start(new LocalAccess.Open());
        api.post("/service/marathon/v2/apps",
                "{\"id\":\"/p\",\"cmd\":\"echo here; exec sleep 1000\",\"cpus\":0.1,\"mem\":32}");
        assertThat(api.get("/marathon/v2/apps/p").at("/app/id").stringValue()).isEqualTo("/p");
        String agent = api.get("/mesos/master/state").at("/slaves/0/id").stringValue();
        String task = api.running("p").path("id").stringValue();
        assertThat(api.get("/slave/" + agent + "/state").path("id").stringValue()).isEqualTo(agent);
        String path = "/frameworks/" + api.get("/mesos/state").at("/frameworks/0/id").stringValue() + "/executors/"
                + task + "/runs/latest/stdout";
        Await.until("it has spoken", () -> new String(send("GET", "/agent/" + agent + "/files/download?path=" + path,
                "").body(), StandardCharsets.UTF_8).equals("here\n"));
        assertThat(status("GET", "/agent/none/state")).isEqualTo(404);
        assertThat(api.get("/metadata").path("CLUSTER_ID").isString()).isTrue();
        assertThat(api.get("/dcos-metadata/dcos-version.json").path("dcos-variant").stringValue()).isEqualTo("open");
        assertThat(status("HEAD", "/pkgpanda/active.buildinfo.full.json")).isEqualTo(200);
        assertThat(status("GET", "/acs/api/v1/auth/providers")).isEqualTo(404);
    }

    @Test
    void basicAuthenticationAsRecorded() throws Exception {
        start(new LocalAccess.Basic("user", "secret"));
        String credentials = "Basic " + Base64.getEncoder().encodeToString("user:secret".getBytes());
        for (String path : new String[] {"/v2/apps", "/ping", "/mesos/state", "/harthon/faults"}) {
            assertThat(status("GET", path)).isEqualTo(401);
            assertThat(status("GET", path, "Authorization", "Basic dXNlcjp3cm9uZw==")).isEqualTo(401);
            assertThat(status("GET", path, "Authorization", credentials)).isEqualTo(200);
        }
        assertThat(send("GET", "/v2/apps", "").headers().firstValue("WWW-Authenticate"))
                .hasValue("basic realm=\"null\"");
    }

    @Test
    void aLoginGivesATokenThatIsAskedForEverywhere() {
        start(new LocalAccess.Dcos("alice", "canary", Optional.empty(), Duration.ofDays(5)));
        HttpResponse<byte[]> refused = send("HEAD", "/pkgpanda/active.buildinfo.full.json", "");
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("WWW-Authenticate")).hasValue("acsjwt");
        assertThat(login("{\"uid\":\"alice\",\"password\":\"wrong\"}").statusCode()).isEqualTo(401);
        String token = token(login("{\"uid\":\"alice\",\"password\":\"canary\"}"));
        for (String path : new String[] {"/v2/apps", "/service/marathon/v2/info", "/mesos/state", "/ping"}) {
            assertThat(status("GET", path)).isEqualTo(401);
            assertThat(status("GET", path, "Authorization", "token=" + token + "x")).isEqualTo(401);
            assertThat(status("GET", path, "Authorization", "token=" + token)).isEqualTo(200);
        }
        assertThat(status("GET", "/metadata")).isEqualTo(200);
        assertThat(status("GET", "/metadata/../v2/apps")).isNotEqualTo(200);
        assertThat(status("GET", "/acs/api/v1/auth/providers")).isEqualTo(200);
    }

    private static String token(HttpResponse<byte[]> response) {
        return Json.read(response.body()).path("token").stringValue();
    }

    private HttpResponse<byte[]> login(String credentials) {
        return send("POST", "/acs/api/v1/auth/login", credentials, "Content-Type", "application/json");
    }

    @Test
    void anExpiredTokenIsRefused() {
        start(new LocalAccess.Dcos("alice", "canary", Optional.empty(), Duration.ZERO));
        String token = token(login("{\"uid\":\"alice\",\"password\":\"canary\"}"));
        assertThat(status("GET", "/v2/apps", "Authorization", "token=" + token)).isEqualTo(401);
    }

    @Test
    void aServiceAccountLogsInWithItsKey() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        KeyPair pair = generator.generateKeyPair();
        start(new LocalAccess.Dcos("svc", "", Optional.of(pair.getPublic()), Duration.ofDays(5)));
        String good = signed(pair, "svc");
        assertThat(login("{\"uid\":\"svc\",\"token\":\"" + good + "\"}").statusCode()).isEqualTo(200);
        String other = signed(generator.generateKeyPair(), "svc");
        assertThat(login("{\"uid\":\"svc\",\"token\":\"" + other + "\"}").statusCode()).isEqualTo(401);
        assertThat(login("{\"uid\":\"svc\",\"token\":\"a.b\"}").statusCode()).isEqualTo(401);
    }

    private static String signed(KeyPair pair, String uid) throws Exception {
        Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
        String text = encoder.encodeToString("{\"alg\":\"RS256\",\"typ\":\"JWT\"}".getBytes()) + "."
                + encoder.encodeToString(("{\"uid\":\"" + uid + "\",\"exp\":"
                        + Instant.now().plusSeconds(300).getEpochSecond() + "}").getBytes());
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(pair.getPrivate());
        signature.update(text.getBytes());
        return text + "." + encoder.encodeToString(signature.sign());
    }

    @Test
    void artifactsAreKeptAsMarathonOnceDid() {
        start(new LocalAccess.Open());
        String form = "--b\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\nno\r\n--b\r\n"
                + "Content-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n"
                + "one\r\n-\r\n--\r\n--b--\r\n";
        HttpResponse<byte[]> created = upload("/v2/artifacts", form);
        assertThat(created.statusCode()).isEqualTo(201);
        String location = cluster.marathonUrl() + "/v2/artifacts/a.txt";
        assertThat(created.headers().firstValue("Location")).hasValue(location);
        HttpResponse<byte[]> stored = api.send("GET", location, new byte[0]);
        assertThat(new String(stored.body(), StandardCharsets.UTF_8)).isEqualTo("one\r\n-\r\n--");
        assertThat(stored.headers().firstValue("Content-Type")).hasValue("text/plain");
        assertThat(upload("/v2/artifacts%2Fd%2Fb.tgz", form).statusCode()).isEqualTo(201);
        assertThat(upload("/v2/artifacts/d/b.tgz", form).statusCode()).isEqualTo(200);
        assertThat(status("DELETE", "/v2/artifacts/a.txt")).isEqualTo(200);
        assertThat(status("GET", "/v2/artifacts/a.txt")).isEqualTo(404);
        assertThat(upload("/v2/artifacts", form.replace("\"file\"", "\"other\"")).statusCode()).isEqualTo(422);
        assertThat(upload("/v2/artifacts/%2e%2e/x", form).statusCode()).isEqualTo(500);
    }

    private HttpResponse<byte[]> upload(String path, String form) {
        return send("POST", path, form, "Content-Type", "multipart/form-data; boundary=b");
    }
}
