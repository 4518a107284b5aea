package dev.harthon.end2end;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harthon.dcos.TestKeys;
import dev.harthon.end2end.BuiltHarthon.Result;
import dev.harthon.http.TlsFront;
import dev.harthon.http.TlsServer;
import dev.harthon.local.LocalCluster;
import dev.harthon.local.LocalClusterOptions;
import dev.harthon.local.door.LocalAccess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A DC/OS cluster behind HTTPS, with a certificate that no authority of this machine vouches for. */
class DcosTlsIT {

    private static final String PASSWORD = "cAnArY-4711";

    @TempDir
    Path home;

    @TempDir
    Path keys;

    private final KeyPair service = TestKeys.pair();
    private LocalCluster cluster;
    private TlsServer front;
    private BuiltHarthon harthon;

    @BeforeEach
    void start() throws Exception {
        cluster = LocalCluster.start(LocalClusterOptions.defaults().withAccess(new LocalAccess.Dcos(
                "deployer", PASSWORD, Optional.of(service.getPublic()), Duration.ofDays(5))));
        front = TlsFront.before(cluster.marathonUrl(), keys);
        harthon = new BuiltHarthon(home).with("PW", PASSWORD);
    }

    @AfterEach
    void stop() {
        front.close();
        cluster.close();
    }

    private void add(String host, String... more) throws Exception {
        List<String> words = new ArrayList<>(List.of(
                "target", "add", "prod", "--dcos", front.uri(host).toString(), "--store", cluster.storeUrl()));
        words.addAll(List.of(more));
        harthon.run(words.toArray(String[]::new)).succeeded();
    }

    private Result login(String option, String value) throws Exception {
        return harthon.run("login", "--target", "prod", "--uid", "deployer", option, value);
    }

    @Test
    void nothingIsSentToAServerThatNobodyVouchesFor() throws Exception {
        add("localhost");
        Result refused = login("--password-from-env", "PW");
        assertThat(refused.exit()).isEqualTo(6);
        assertThat(refused.err()).contains("no authority that is trusted", front.fingerprint());

        add("localhost", "--fingerprint", "00".repeat(32));
        assertThat(login("--password-from-env", "PW").err()).contains("not the fingerprint that is pinned");

        add("127.0.0.1", "--fingerprint", front.fingerprint());
        assertThat(login("--password-from-env", "PW").exit()).isZero();
    }

    @Test
    void aServiceAccountDeploysThroughTheRouter() throws Exception {
        Path pem = Files.writeString(home.resolve("svc.pem"), TestKeys.pkcs1(service));
        add("localhost", "--ca", front.certificate().toString());
        Result login = login("--service-account", pem.toString());
        assertThat(login.exit()).as(login.toString()).isZero();

        Result run = harthon.feed("""
                target use prod
                load sample/greeter
                set isolation none
                set runner direct
                set cpus 0.1
                set mem 32
                deploy
                expect log /from port 3/ within 30s
                logs -n 2
                destroy --yes
                """);

        assertThat(run.exit()).as(run.toString()).isZero();
        assertThat(run.out()).contains("from port 3");
        assertThat(run.err()).contains(front.uri("localhost") + "/agent/");
        Result show = harthon.run("target", "show", "--target", "prod", "-o", "json").succeeded();
        assertThat(show.out()).contains("\"user\": \"deployer\"", "\"auth\": \"dcos\"", "/service/marathon")
                .doesNotContain("eyJ");
        assertThat(harthon.run("logout", "--target", "prod").exit()).isZero();
        assertThat(harthon.with("HARTHON_TARGET", "prod").run("apps").exit()).isEqualTo(6);
    }
}
