package dev.harthon.depot.builder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.harthon.fault.Fault;
import dev.harthon.fault.NetworkFault;
import dev.harthon.fault.OperationFault;
import dev.harthon.fixture.ClosureFolder;
import dev.harthon.habitat.PackageIdent;
import dev.harthon.habitat.PackageSpec;
import dev.harthon.habitat.Target;
import dev.harthon.http.LoopbackServer;
import dev.harthon.http.LoopbackServer.Answer;
import dev.harthon.local.depot.DepotTrouble;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusalsTest {

    private static final List<PackageIdent> TOP = List.of(ClosureFolder.TOP);
    private static final DepotTrouble GATE = DepotTrouble.none().withoutLicence();

    @TempDir
    Path folder;

    @TempDir
    Path cache;

    private void assertDownload(TestDepot depot, Consumer<NetworkFault> says) {
        ClosureFolder.write(folder, 1, 10);
        try (depot) {
            assertThat(depot.client().release(ClosureFolder.TOP, Target.X86_64_LINUX).config()).isPresent();
            assertThatThrownBy(() -> depot.fetch(TOP, cache)).isInstanceOfSatisfying(NetworkFault.class, says);
            assertThat(depot.asked("/download")).hasSize(1);
        }
        assertThat(TestDepot.filesIn(cache)).isEmpty();
    }

    @Test
    void explainsTheLicenceGateToWhoHasNoToken() {
        assertDownload(TestDepot.serving(folder, GATE), fault -> {
            assertThat(fault.what()).isEqualTo("cannot download " + ClosureFolder.TOP);
            assertThat(fault.why().orElseThrow()).contains("401", "Authentication required.");
            assertThat(fault.remedy().orElseThrow()).contains("needs a licence", "HAB_AUTH_TOKEN", "LTS-2024");
        });
    }

    @Test
    void explainsTheLicenceGateToAnAccountWithoutALicence() {
        assertDownload(TestDepot.serving(folder, GATE, TestDepot.token("mine")), fault -> {
            assertThat(fault.why().orElseThrow()).contains("403", "No valid license key found.");
            assertThat(fault.remedy().orElseThrow()).contains("no valid licence key", "profile");
        });
    }

    @Test
    void saysThatATokenIsNotValid() {
        DepotTrouble trouble = DepotTrouble.none().wantingToken("right");
        assertDownload(TestDepot.serving(folder, trouble, TestDepot.token("wrong")),
                fault -> assertThat(fault.remedy().orElseThrow()).contains("the token is not valid"));
    }

    @Test
    void downloadsWithTheRightToken() {
        ClosureFolder.write(folder, 1, 10);
        DepotTrouble trouble = DepotTrouble.none().wantingToken("right");
        try (TestDepot depot = TestDepot.serving(folder, trouble, TestDepot.token("right"))) {
            assertThat(depot.fetch(TOP, cache)).hasSize(1);
            assertThat(depot.asked("/download").get(0).header("Authorization")).hasValue("Bearer right");
        }
    }

    private static Fault lookUp(Answer answer) {
        try (LoopbackServer server = LoopbackServer.answering(asked -> answer);
                BuilderDepot depot = TestDepot.client(
                        server.uri().toString(), settings -> settings.withPatience(0, settings.pause()),
                        new ArrayList<>())) {
            depot.latest(PackageSpec.parse("acme/web"), Target.X86_64_LINUX);
            throw new AssertionError("it was answered");
        } catch (Fault fault) {
            return fault;
        }
    }

    @Test
    void saysWhatOtherStatusesMean() {
        assertThat(lookUp(Answer.of(401, ""))).isInstanceOf(NetworkFault.class)
                .satisfies(fault -> assertThat(fault.remedy().orElseThrow()).contains("HAB_AUTH_TOKEN"));
        assertThat(lookUp(Answer.of(403, ""))).isInstanceOf(NetworkFault.class);
        assertThat(lookUp(Answer.of(422, "Invalid package target 'x'"))).isInstanceOf(OperationFault.class)
                .satisfies(fault -> assertThat(fault.why().orElseThrow()).contains("Invalid package target"));
        assertThat(lookUp(Answer.of(501, ""))).isInstanceOf(OperationFault.class);
        assertThat(lookUp(Answer.of(504, ""))).isInstanceOf(NetworkFault.class);
        assertThat(lookUp(Answer.json(500, "{\"code\":1,\"msg\":\"db:1\"}")))
                .satisfies(fault -> assertThat(fault.why().orElseThrow()).endsWith(": db:1"));
    }

    @Test
    void anAddressThatIsNoDepotIsSaidToBeSo() {
        assertThat(lookUp(Answer.of(200, "<html>Welcome</html>"))).isInstanceOf(NetworkFault.class)
                .satisfies(fault -> assertThat(fault.why().orElseThrow()).contains("did not answer with JSON"));
    }
}
