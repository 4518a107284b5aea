package dev.harthon.depot.builder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.harthon.fault.PackageFault;
import dev.harthon.fixture.HartBuilder;
import dev.harthon.fixture.OriginKeys;
import dev.harthon.habitat.PackageIdent;
import dev.harthon.habitat.PackageSpec;
import dev.harthon.habitat.Target;
import dev.harthon.local.depot.DepotTrouble;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuilderDepotTest {

    private static final Target TARGET = Target.X86_64_LINUX;
    private static final OriginKeys KEYS = OriginKeys.generate("acme");

    @TempDir
    Path folder;

    private void put(String channel, String ident) {
        HartBuilder.hart(ident).write(folder.resolve(channel), KEYS);
    }

    private static PackageIdent latest(TestDepot depot, String spec) {
        return depot.client().latest(PackageSpec.parse(spec), TARGET).ident();
    }

    @Test
    void takesTheLatestOfTheBaseChannel() {
        put("base", "acme/web/1.9.0/20240101000000");
        put("base", "acme/web/1.10.0/20240101000000");
        put("base", "acme/web/1.10.0/20240202000000");
        put("stable", "acme/web/2.0.0/20240101000000");
        try (TestDepot depot = TestDepot.serving(folder)) {
            assertThat(latest(depot, "acme/web")).hasToString("acme/web/1.10.0/20240202000000");
            assertThat(latest(depot, "acme/web/1.9.0")).hasToString("acme/web/1.9.0/20240101000000");
            assertThat(depot.notes()).isEmpty();
        }
    }

    @Test
    void fallsBackToStableAndSaysSo() {
        put("stable", "acme/web/2.0.0/20240101000000");
        try (TestDepot depot = TestDepot.serving(folder)) {
            assertThat(latest(depot, "acme/web")).hasToString("acme/web/2.0.0/20240101000000");
            assertThat(depot.notes()).singleElement().asString()
                    .contains("acme/web is not in channel base").contains("taken from stable");
        }
    }

    @Test
    void asksOnlyTheChannelThatTheUserChose() {
        put("stable", "acme/web/2.0.0/20240101000000");
        put("lts", "acme/web/1.0.0/20240101000000");
        try (TestDepot depot = TestDepot.serving(
                folder, DepotTrouble.none(), settings -> settings.withChannel("lts"))) {
            assertThat(latest(depot, "acme/web")).hasToString("acme/web/1.0.0/20240101000000");
            assertThat(depot.asked("/latest")).hasSize(1);
        }
    }

    @Test
    void alwaysSaysTheTarget() {
        put("base", "acme/web/1.0.0/20240101000000");
        HartBuilder.hart("acme/web/2.0.0/20240101000000").target("aarch64-linux").write(folder.resolve("base"), KEYS);
        try (TestDepot depot = TestDepot.serving(folder)) {
            assertThat(latest(depot, "acme/web")).hasToString("acme/web/1.0.0/20240101000000");
            assertThat(depot.client().latest(PackageSpec.parse("acme/web"), new Target("aarch64-linux")).ident())
                    .hasToString("acme/web/2.0.0/20240101000000");
        }
    }

    @Test
    void aFullIdentifierNeedsNoChannelAndComesWithManifestAndConfiguration() {
        HartBuilder.hart("acme/web/1.0.0/20240101000000")
                .defaultToml("port = 80\n")
                .exposes(80)
                .tdeps("acme/lib/1/20240101000000", "acme/lib/1/20240101000000")
                .write(folder.resolve("nightly"), KEYS);
        try (TestDepot depot = TestDepot.serving(folder)) {
            DepotPackage found = depot.client().latest(PackageSpec.parse("acme/web/1.0.0/20240101000000"), TARGET);
            assertThat(found.config()).hasValue("port = 80\n");
            assertThat(found.manifest().orElseThrow()).startsWith("# acme/web");
            assertThat(found.exposes()).containsExactly(80);
            assertThat(found.channels()).containsExactly("nightly", "unstable");
            assertThat(found.closure()).extracting(PackageIdent::name).containsExactly("web", "lib");
            assertThat(found.checksum().orElseThrow()).hasSize(64);
        }
    }

    @Test
    void namesTheChannelsThatHoldWhatItDidNotFind() {
        put("nightly", "acme/web/3.0.0/20240101000000");
        try (TestDepot depot = TestDepot.serving(folder)) {
            assertThatThrownBy(() -> latest(depot, "acme/web")).isInstanceOfSatisfying(PackageFault.class, fault -> {
                assertThat(fault.what()).contains("no acme/web for x86_64-linux in channel base or stable");
                assertThat(fault.why().orElseThrow()).contains("nightly, unstable");
                assertThat(fault.remedy().orElseThrow()).contains("HAB_BLDR_CHANNEL");
            });
        }
    }

    @Test
    void namesTheTargetsThatAPackageIsThereFor() {
        HartBuilder.hart("acme/web/2.0.0/20240101000000").target("x86_64-windows").write(folder, KEYS);
        try (TestDepot depot = TestDepot.serving(folder)) {
            assertThatThrownBy(() -> latest(depot, "acme/web"))
                    .isInstanceOfSatisfying(PackageFault.class,
                            fault -> assertThat(fault.why().orElseThrow()).contains("x86_64-windows only"));
        }
    }

    @Test
    void suggestsWhatWasMeant() {
        put("", "acme/webserver/1.2.0/20240101000000");
        try (TestDepot depot = TestDepot.serving(folder)) {
            assertRemedy(depot, "acme/webservr", "did you mean acme/webserver?");
            assertRemedy(depot, "acme/webserver/1.3.0", "did you mean 1.2.0?");
            assertRemedy(depot, "acme/webserver/1.2.0/20240101000001", "did you mean 20240101000000?");
        }
    }

    private static void assertRemedy(TestDepot depot, String spec, String remedy) {
        assertThatThrownBy(() -> latest(depot, spec)).isInstanceOfSatisfying(
                PackageFault.class, fault -> assertThat(fault.remedy()).hasValue(remedy));
    }

    @Test
    void listsVersionsNewestFirstAndReadsTheCountThatIsText() {
        put("", "acme/web/1.2/20240101000000");
        put("", "acme/web/1.2/20240102000000");
        put("", "acme/web/1.10.0/20240101000000");
        put("", "acme/web/1.10.0-beta/20240101000000");
        try (TestDepot depot = TestDepot.serving(folder)) {
            List<DepotVersion> versions = depot.client().versions("acme", "web");
            assertThat(versions).extracting(DepotVersion::version).containsExactly("1.10.0", "1.10.0-beta", "1.2");
            assertThat(versions.get(2)).isEqualTo(
                    new DepotVersion("1.2", 2, "20240102000000", List.of("x86_64-linux")));
            assertThat(depot.client().versions("acme", "nothing")).isEmpty();
        }
    }

    @Test
    void readsAllPagesOfALongList() {
        IntStream.range(0, 120).forEach(day -> put("", "acme/web/1.0/" + (20240101000000L + day)));
        try (TestDepot depot = TestDepot.serving(folder)) {
            assertThat(depot.client().releases("acme", "web", "1.0")).hasSize(120).doesNotHaveDuplicates();
            assertThat(depot.asked("/1.0")).extracting(request -> request.parameter("range").orElseThrow())
                    .containsExactly("0", "50", "100");
        }
    }

    @Test
    void aListThatFillsItsLastPageIsReadOnce() {
        IntStream.range(0, 50).forEach(number -> put("", "acme/web-" + number + "/1.0/20240101000000"));
        try (TestDepot depot = TestDepot.serving(folder)) {
            assertThat(depot.client().names("acme")).hasSize(50).contains("web-49");
            assertThat(depot.asked("/acme/pkgs")).hasSize(1);
            assertThat(depot.client().names("nobody")).isEmpty();
        }
    }

    @Test
    void searchesByTheBeginningsOfParts() {
        put("", "acme/redis/7.0/20240101000000");
        put("", "acme/web/1.0/20240101000000");
        put("", "other/redis-cli/7.0/20240101000000");
        try (TestDepot depot = TestDepot.serving(folder)) {
            assertThat(depot.client().search("redis")).extracting(PackageSpec::toString)
                    .containsExactly("acme/redis", "other/redis-cli");
            assertThat(depot.client().search("acme/re")).extracting(PackageSpec::toString)
                    .containsExactly("acme/redis");
            PackageIdent ident = PackageIdent.parse("acme/redis/7.0/20240101000000");
            assertThat(depot.client().channels(ident, TARGET)).containsExactly("base", "stable", "unstable");
        }
    }
}
