package dev.harthon.shell.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harthon.dcos.cli.DcosEnvironment;
import dev.harthon.fault.ExitCode;
import dev.harthon.http.LoopbackServer;
import dev.harthon.http.LoopbackServer.Answer;
import dev.harthon.shell.commands.act.AppsCommand;
import dev.harthon.shell.commands.target.LoginCommand;
import dev.harthon.shell.commands.target.LogoutCommand;
import dev.harthon.shell.commands.target.TargetAddCommand;
import dev.harthon.shell.commands.target.TargetImportCommand;
import dev.harthon.shell.commands.target.TargetListCommand;
import dev.harthon.shell.commands.target.TargetShowCommand;
import dev.harthon.workbench.Clusters;
import dev.harthon.workbench.TestCluster;
import dev.harthon.workbench.login.DcosImport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Targets that ask for a login, at the prompt. */
class LoginCommandsTest {

    private static final String CANARY = "cAnArY-4711";

    @TempDir
    private Path home;

    private Bench bench;
    private Clusters clusters;
    private LoopbackServer marathon;

    @BeforeEach
    void open() {
        marathon = LoopbackServer.answering(asked -> {
            boolean known = ("token=" + CANARY).equals(asked.headers().get("authorization"));
            return known ? Answer.json(200, "{\"version\":\"1.11.0\",\"apps\":[]}") : Answer.json(401, "{}");
        });
        bench = Bench.in(home);
        clusters = TestCluster.none(bench.places().config());
        DcosImport importer = new DcosImport(
                bench.places(), clusters.book(), clusters.logins(), new DcosEnvironment(Map.of()));
        bench.with(it -> new TargetAddCommand(clusters.book(), it.places()))
                .with(it -> new TargetListCommand(it.desk(), clusters))
                .with(it -> new TargetShowCommand(it.desk(), clusters))
                .with(it -> new TargetImportCommand(importer))
                .with(it -> new LoginCommand(it.desk(), clusters))
                .with(it -> new LogoutCommand(it.desk(), clusters))
                .with(it -> new AppsCommand(it.desk(), clusters));
    }

    @AfterEach
    void close() {
        clusters.close();
        marathon.close();
        bench.close();
    }

    private void use(String name) {
        bench.desk().edit(session -> session.withTarget(Optional.of(name)));
    }

    @Test
    void aTypedTokenIsTriedKeptAndNeverShown() {
        bench.out("target", "add", "lab", "--marathon", marathon.uri().toString(), "--auth", "token");
        use("lab");
        assertThat(bench.run("apps")).isEqualTo(ExitCode.NETWORK);
        assertThat(bench.err()).contains("not logged in to lab", "login --target lab");
        assertThat(bench.out("target", "show")).contains("none; log in with: login --target lab");
        assertThat(bench.answering("wrong-token").run("login")).isEqualTo(ExitCode.NETWORK);

        bench.answering(CANARY).out("login");
        assertThat(bench.err()).contains("logged in to lab").doesNotContain(CANARY);
        assertThat(bench.out("target", "show", "-o", "json")).contains("\"auth\": \"token\"", "\"version\": \"1.11.0\"")
                .doesNotContain(CANARY);
        assertThat(bench.run("apps")).isEqualTo(ExitCode.OK);
        bench.out("logout");
        assertThat(bench.run("apps")).isEqualTo(ExitCode.NETWORK);
    }

    @Test
    void withoutATerminalNothingIsAsked() {
        bench.out("target", "add", "lab", "--marathon", marathon.uri().toString(), "--auth", "token");
        assertThat(bench.run("login", "--target", "lab")).isEqualTo(ExitCode.USAGE);
        assertThat(bench.err()).contains("there is no terminal to ask on");
    }

    @Test
    void aDcosClusterHasOneAddress() {
        bench.out("target", "add", "prod", "--dcos", "https://dcos.example", "--marathon-service", "team/marathon");
        bench.out("target", "add", "other", "--marathon", "https://dcos.example/service/x", "--auth", "dcos");

        String list = bench.out("target", "list");
        assertThat(list).contains("https://dcos.example/service/team/marathon", "https://dcos.example/service/x");
        assertThat(bench.out("target", "show", "--target", "prod")).contains("https://dcos.example/mesos");
        String url = "http://dcos.example";
        assertThat(bench.run("target", "add", "clear", "--dcos", url)).isEqualTo(ExitCode.USAGE);
        assertThat(bench.err()).contains("not encrypted", "https");
        assertThat(bench.run("target", "add", "two", "--dcos", "https://a", "--marathon", "https://b"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(bench.run("target", "add", "pin", "--dcos", "https://a", "--fingerprint", "12:34"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(bench.err()).contains("openssl x509");
    }

    @Test
    void importsWhatTheDcosCommandKnows() throws IOException {
        Path cluster = Files.createDirectories(home.resolve(".dcos/clusters/3f1c"));
        Files.writeString(cluster.resolve("dcos.toml"), "[cluster]\nname = 'my lab'\n[core]\ndcos_url = '"
                + marathon.uri() + "'\ndcos_acs_token = '" + CANARY + "'\nssl_verify = 'false'\ntimeout = '60'\n");
        Files.createFile(cluster.resolve("attached"));

        assertThat(bench.out("target", "import", "dcos")).contains("my-lab", "taken over", "*").doesNotContain(CANARY);
        assertThat(bench.err()).contains("does not verify the certificate").doesNotContain(CANARY);
        use("my-lab");
        assertThat(bench.out("target", "show")).contains("/service/marathon", "dcos-cli").doesNotContain(CANARY);
        assertThat(bench.run("apps")).isEqualTo(ExitCode.OK);
        assertThat(marathon.asked()).last().hasToString("GET /service/marathon/v2/apps"
                + marathon.asked().get(marathon.asked().size() - 1).path().replaceFirst("^[^?]*", ""));

        bench.out("target", "import", "dcos", "--as", "dcos.lab");
        assertThat(clusters.names()).contains("my-lab", "dcos.lab");
        assertThat(bench.run("target", "import", "dcos", "--cluster", "none")).isEqualTo(ExitCode.USAGE);
        assertThat(bench.err()).contains("it knows my lab");
    }
}
