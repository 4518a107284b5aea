package dev.harthon.workbench.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.harthon.fault.NetworkFault;
import dev.harthon.fault.UsageFault;
import dev.harthon.http.Credentials;
import dev.harthon.http.LoopbackServer;
import dev.harthon.http.LoopbackServer.Answer;
import dev.harthon.session.SecretSource;
import dev.harthon.workbench.ClusterTarget;
import dev.harthon.workbench.TargetAccess;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Passwords and tokens that are shown as they are. */
class LoginsTest {

    private static final LoginRequest NOTHING =
            new LoginRequest(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    @TempDir
    Path folder;

    private LoginHome home(URI url, AuthKind kind) {
        return new LoginHome(folder, Map.of(), target(url, kind));
    }

    private static ClusterTarget target(URI url, AuthKind kind) {
        return new ClusterTarget("lab", url, Optional.empty(), Optional.empty(), Optional.empty(),
                TargetAccess.of(kind));
    }

    private static LoopbackServer wanting(String header) {
        return LoopbackServer.answering(asked -> header.equals(asked.headers().get("authorization"))
                ? Answer.json(200, "{\"version\":\"1.11.0\"}") : Answer.of(401, ""));
    }

    @Test
    void eachKindIsShownInItsOwnForm() {
        Map<AuthKind, String> headers = Map.of(
                AuthKind.BASIC, "Basic aHVzaDpodXNo", AuthKind.TOKEN, "token=hush", AuthKind.BEARER, "Bearer hush");
        headers.forEach((kind, header) -> {
            try (LoopbackServer server = wanting(header)) {
                LoginHome home = home(server.uri(), kind).typing("hush");
                home.login(home.logins(), NOTHING);
                assertThat(home.version(home.logins())).isEqualTo("1.11.0");
            }
        });
    }

    @Test
    void whatTheTargetRefusesIsNotKept() {
        try (LoopbackServer server = wanting("Bearer other")) {
            LoginHome home = home(server.uri(), AuthKind.BEARER).typing("hush");
            assertThatThrownBy(() -> home.login(home.logins(), NOTHING)).isInstanceOf(NetworkFault.class)
                    .hasMessage("cannot log in to lab");
            assertThat(home.kept()).isEmpty();
        }
    }

    @Test
    void aTokenFileThatAnotherProgramRenewsIsReadAgain() throws IOException {
        Path file = Files.writeString(folder.resolve("token"), "first\n");
        LoginRequest request = new LoginRequest(Optional.empty(), Optional.empty(),
                Optional.of(new SecretSource.FromFile(file.toString())), Optional.empty());
        String[] wanted = {"Bearer first"};
        try (LoopbackServer server = LoopbackServer.answering(asked ->
                wanted[0].equals(asked.headers().get("authorization"))
                        ? Answer.json(200, "{\"version\":\"1.11.0\"}") : Answer.of(401, ""))) {
            LoginHome home = home(server.uri(), AuthKind.BEARER);
            home.login(home.logins(), request);
            Files.writeString(file, "second\n");
            wanted[0] = "Bearer second";
            assertThat(home.version(home.logins())).isEqualTo("1.11.0");
        }
    }

    @Test
    void aLoginIsShownToTheAddressesOfItsTargetOnly() {
        try (LoopbackServer server = wanting("Bearer hush")) {
            LoginHome home = home(server.uri(), AuthKind.BEARER).typing("hush");
            Logins logins = home.logins();
            home.login(logins, NOTHING);
            ClusterTarget target = target(server.uri(), AuthKind.BEARER);
            assertThat(logins.credentials(target).towards(server.uri("/v2/apps"))).isInstanceOf(Credentials.Bearer.class);
            assertThat(logins.credentials(target).towards(URI.create("http://127.0.0.1:1/state")))
                    .isEqualTo(Credentials.none());

            ClusterTarget moved = target(URI.create("https://elsewhere.example"), AuthKind.BEARER);
            assertThat(logins.credentials(moved).towards(moved.marathon())).isEqualTo(Credentials.none());
            assertThatThrownBy(() -> logins.require(moved)).isInstanceOf(NetworkFault.class);
            assertThat(logins.credentials(target) + logins.state(target).toString()).doesNotContain("hush");
        }
    }

    @Test
    void whatOthersCanReadIsNotUsed() throws IOException {
        try (LoopbackServer server = wanting("Bearer hush")) {
            LoginHome home = home(server.uri(), AuthKind.BEARER).typing("hush");
            home.login(home.logins(), NOTHING);
            Files.setPosixFilePermissions(home.file(), PosixFilePermissions.fromString("rw-r-----"));

            assertThatThrownBy(() -> home.version(home.logins())).isInstanceOfSatisfying(NetworkFault.class,
                    fault -> assertThat(fault.remedy().orElseThrow()).contains("chmod 600 " + home.file()));
        }
    }

    @Test
    void aFileThatSomebodyBrokeIsNamedAndNotQuoted() throws IOException {
        LoginHome home = home(URI.create("http://127.0.0.1:1"), AuthKind.BEARER);
        for (String broken : new String[] {"[lab\ncAnArY", "[lab]\nauth = 'cAnArY'\nsecret = 'cAnArY'\norigin = 'x'"}) {
            Files.writeString(home.file(), broken);
            Files.setPosixFilePermissions(home.file(), PosixFilePermissions.fromString("rw-------"));
            assertThatThrownBy(() -> home.version(home.logins())).isInstanceOfSatisfying(NetworkFault.class,
                    fault -> assertThat(fault.what() + fault.why() + fault.remedy() + fault)
                            .contains("credentials.toml").doesNotContain("cAnArY"));
        }
    }

    @Test
    void noLoginIsMadeOverPlainHttpToAnotherMachine() {
        assertThatThrownBy(() -> target(URI.create("http://marathon.example:8080"), AuthKind.BASIC))
                .isInstanceOfSatisfying(UsageFault.class,
                        fault -> assertThat(fault.remedy().orElseThrow()).contains("https"));
    }

    @Test
    void proofsThatDoNotFitAreRefused() {
        LoginRequest token = new LoginRequest(Optional.empty(), Optional.empty(),
                Optional.of(new SecretSource.FromEnv("T")), Optional.empty());
        LoginHome basic = home(URI.create("http://127.0.0.1:1"), AuthKind.BASIC);
        assertThatThrownBy(() -> basic.login(basic.logins(), token)).isInstanceOf(UsageFault.class);
        LoginHome open = home(URI.create("http://127.0.0.1:1"), AuthKind.NONE);
        assertThatThrownBy(() -> open.login(open.logins(), NOTHING)).isInstanceOf(UsageFault.class);
        assertThatThrownBy(() -> new LoginRequest(Optional.of("me"), Optional.empty(), token.token(), Optional.empty()))
                .isInstanceOf(UsageFault.class);
    }
}
