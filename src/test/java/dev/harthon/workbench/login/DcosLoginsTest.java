package dev.harthon.workbench.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.harthon.dcos.TestKeys;
import dev.harthon.fault.NetworkFault;
import dev.harthon.http.Secret;
import dev.harthon.local.LocalCluster;
import dev.harthon.local.LocalClusterOptions;
import dev.harthon.local.door.LocalAccess;
import dev.harthon.session.SecretSource;
import dev.harthon.workbench.ClusterTarget;
import dev.harthon.workbench.TargetAccess;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Logins at a cluster that asks for them as DC/OS does. One that starts anew does not know its former tokens. */
class DcosLoginsTest {

    private static final String PASSWORD = "cAnArY-4711";
    private static final Map<String, String> ENV = Map.of("PW", PASSWORD);
    private static final LoginRequest BY_ENV = new LoginRequest(
            Optional.of("alice"), Optional.of(new SecretSource.FromEnv("PW")), Optional.empty(), Optional.empty());
    private static final LoginRequest NOTHING =
            new LoginRequest(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    @TempDir
    Path folder;

    private final KeyPair key = TestKeys.pair();
    private LocalCluster cluster;

    private LoginHome start(Duration lifetime) {
        return start(0, lifetime);
    }

    private LoginHome start(int port, Duration lifetime) {
        LocalAccess access = new LocalAccess.Dcos("alice", PASSWORD, Optional.of(key.getPublic()), lifetime);
        cluster = LocalCluster.start(
                LocalClusterOptions.defaults().withAccess(access).withFaces(port, 0, 0));
        return home(ENV);
    }

    private LoginHome home(Map<String, String> env) {
        return new LoginHome(folder, env, target());
    }

    private ClusterTarget target() {
        return DcosTargets.of("prod", URI.create(cluster.marathonUrl()), Optional.empty(), Optional.empty(),
                Optional.empty(), TargetAccess.of(AuthKind.DCOS));
    }

    /** Every token that was given out is worth nothing after this. */
    private void restart(Duration lifetime) {
        int port = URI.create(cluster.marathonUrl()).getPort();
        cluster.close();
        start(port, lifetime);
    }

    @AfterEach
    void stop() {
        cluster.close();
    }

    @Test
    void theTokenIsKeptForOthersThanThePasswordIsNot() throws IOException {
        LoginHome home = start(Duration.ofDays(5));
        assertThatThrownBy(() -> home.version(home.logins())).isInstanceOfSatisfying(NetworkFault.class, fault -> {
            assertThat(fault).hasMessage("not logged in to prod");
            assertThat(fault.remedy().orElseThrow()).contains("login --target prod");
        });

        LoginState state = home.login(home.logins(), BY_ENV);

        assertThat(state.user()).contains("alice");
        assertThat(state.expires()).isPresent();
        assertThat(state.renewal()).contains("password-env PW");
        assertThat(home.version(home.logins())).startsWith("1.");
        assertThat(home.kept()).contains("eyJ").doesNotContain(PASSWORD);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.file()))).isEqualTo("rw-------");
        assertThat(home.logins().logout("prod")).isTrue();
        assertThat(home.logins().logout("prod")).isFalse();
        assertThat(home.kept()).doesNotContain("eyJ");
    }

    @Test
    void aRefusedTokenIsRenewedWithThePassword() {
        LoginHome home = start(Duration.ofDays(5));
        home.login(home.logins(), BY_ENV);
        String before = home.kept();
        restart(Duration.ofDays(5));

        assertThat(home.version(home.logins())).startsWith("1.");
        assertThat(home.kept()).isNotEqualTo(before);
    }

    @Test
    void aServiceAccountLogsInAndIsRenewed() throws IOException {
        Path pem = Files.writeString(folder.resolve("svc.pem"), TestKeys.pkcs8(key));
        LoginHome home = start(Duration.ofDays(5));
        home.login(home.logins(), new LoginRequest(
                Optional.of("alice"), Optional.empty(), Optional.empty(), Optional.of(pem)));
        restart(Duration.ofDays(5));

        assertThat(home.version(home.logins())).startsWith("1.");
        assertThat(home.logins().state(target()).renewal()).contains("service-account " + pem);
    }

    @Test
    void aTokenThatIsRefusedAtOnceIsRenewedOnceAndThenTold() {
        LoginHome home = start(Duration.ZERO);
        home.login(home.logins(), BY_ENV);
        String before = home.kept();

        NetworkFault fault = catchThrowableOfType(NetworkFault.class, () -> home.version(home.logins()));

        assertThat(fault.why().orElseThrow()).contains("401");
        assertThat(fault.remedy().orElseThrow()).contains("login");
        assertThat(home.kept()).contains("secret").hasSameSizeAs(before);
    }

    @Test
    void aTypedPasswordRenewsAsLongAsTheProcessLives() {
        LoginHome home = start(Duration.ofDays(5)).typing(PASSWORD);
        Logins process = home.logins();
        home.login(process, new LoginRequest(
                Optional.of("alice"), Optional.empty(), Optional.empty(), Optional.empty()));
        assertThat(home.told).containsExactly("password of alice: ");
        restart(Duration.ofDays(5));
        assertThat(home.version(process)).startsWith("1.");

        restart(Duration.ofDays(5));
        assertThatThrownBy(() -> home.version(home.logins())).isInstanceOf(NetworkFault.class);
        assertThat(home.kept()).doesNotContain(PASSWORD);
    }

    @Test
    void aLoginThatCannotBeRenewedSaysWhy() {
        LoginHome home = start(Duration.ofDays(5));
        home.login(home.logins(), BY_ENV);
        restart(Duration.ofDays(5));

        LoginHome later = home(Map.of());
        assertThatThrownBy(() -> later.version(later.logins())).isInstanceOfSatisfying(NetworkFault.class, fault -> {
            assertThat(fault.why().orElseThrow()).contains("PW is not set");
            assertThat(fault.remedy().orElseThrow()).isEqualTo("log in again: login --target prod");
        });
    }

    @Test
    void theEnvironmentsTokenGoesBeforeWhatIsKept() {
        LoginHome home = start(Duration.ofDays(5));
        home.login(home.logins(), BY_ENV);
        String token = home.kept().replaceAll("(?s).*secret ?= ?\"([^\"]+)\".*", "$1");
        home.logins().logout("prod");

        LoginHome ci = home(Map.of("DCOS_URL", cluster.marathonUrl(), "DCOS_ACS_TOKEN", token));
        assertThat(ci.version(ci.logins())).startsWith("1.");
        assertThat(ci.logins().state(target()).source()).contains("DCOS_ACS_TOKEN");
        assertThat(ci.logins().state(target()).toString()).doesNotContain(token);
        LoginHome wrong = home(Map.of("DCOS_URL", cluster.marathonUrl(), "DCOS_ACS_TOKEN", "other"));
        assertThatThrownBy(() -> wrong.version(wrong.logins())).isInstanceOf(NetworkFault.class)
                .hasMessage("prod refuses the token of DCOS_ACS_TOKEN");
    }

    @Test
    void thePasswordOfTheEnvironmentLogsInUnasked() {
        start(Duration.ofDays(5));
        LoginHome home = home(Map.of("DCOS_USERNAME", "alice", "DCOS_PASSWORD", PASSWORD));
        assertThat(home.login(home.logins(), NOTHING).user()).contains("alice");
        assertThat(home.told).isEmpty();
    }

    @Test
    void anotherProgramsLoginIsFoundAgain() throws IOException {
        LoginHome home = start(Duration.ofDays(5));
        home.login(home.logins(), BY_ENV);
        String token = home.kept().replaceAll("(?s).*secret ?= ?\"([^\"]+)\".*", "$1");
        Path toml = Files.writeString(folder.resolve("dcos.toml"),
                "[core]\ndcos_url = '" + cluster.marathonUrl() + "'\ndcos_acs_token = '" + token + "'\n");
        home.logins().take(target(), Secret.of("stale"), toml);

        assertThat(home.version(home.logins())).startsWith("1.");
        restart(Duration.ofDays(5));
        assertThatThrownBy(() -> home.version(home.logins())).isInstanceOfSatisfying(NetworkFault.class,
                fault -> assertThat(fault.why().orElseThrow()).contains("still the same"));
    }
}
