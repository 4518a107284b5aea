package dev.harthon.habitat.hart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.harthon.fault.Fault;
import dev.harthon.fault.PackageFault;
import dev.harthon.fault.TrustFault;
import dev.harthon.fixture.Shared;
import dev.harthon.habitat.HabitatPackage;
import dev.harthon.habitat.PackageFile;
import dev.harthon.habitat.trust.KeyRing;
import dev.harthon.habitat.trust.TrustPolicy;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every public real package that we have: read, or refused with the right words. */
class RealHartsTest {

    private static final String XMEN = "xmen-testapp-0.1.4-20171206005217-x86_64-linux.hart";
    private static final String UNHAPPY = "unhappyhumans-possums-8.1.4-20160427165340-x86_64-linux.hart";
    private static final String FORGED = "altered-signature-neurosis-testapp-0.1.3-20171205003213-x86_64-linux.hart";

    @ParameterizedTest
    @CsvSource({
        "happyhumans-possums-8.1.4-20160427165340-x86_64-linux, happyhumans/possums/8.1.4/20160427165340",
        "neurosis-native-testapp-0.1.0-20220824122359-x86_64-linux, neurosis/native-testapp/0.1.0/20220824122359",
        "neurosis-oddversion1-R16B03-1-20190510185500-x86_64-linux, neurosis/oddversion1/R16B03-1/20190510185500",
        "neurosis-oddversion3-7u80-20190510225040-x86_64-linux, neurosis/oddversion3/7u80/20190510225040",
        "neurosis-oddversion4-1.0.2h-20190510235915-x86_64-linux, neurosis/oddversion4/1.0.2h/20190510235915",
        "neurosis-oddversion5-0.0~r131-20190513181055-x86_64-linux, neurosis/oddversion5/0.0~r131/20190513181055",
        "neurosis-oddversion6-1.2.3-beta12-20190513194219-x86_64-linux, "
                + "neurosis/oddversion6/1.2.3-beta12/20190513194219",
        "neurosis-oddversion7-19.1.0.-20190531185313-x86_64-linux, neurosis/oddversion7/19.1.0./20190531185313",
        "neurosis-testapp-0.1.13-20190511004436-x86_64-linux, neurosis/testapp/0.1.13/20190511004436",
        "neurosis-testapp-0.1.3-20181116180420-x86_64-linux-kernel2, neurosis/testapp/0.1.3/20181116180420",
        "neurosis-testapp-0.1.3-20190327162537-x86_64-linux, neurosis/testapp/0.1.3/20190327162537",
        "neurosis-testapp-0.1.4-20181115124506-x86_64-windows, neurosis/testapp/0.1.4/20181115124506",
        "neurosis-testapp2-v1.2.3-master-20181018162212-x86_64-linux, neurosis/testapp2/v1.2.3-master/20181018162212",
        "neurosis-testapp3-0.1.0-20190327162559-x86_64-linux, neurosis/testapp3/0.1.0/20190327162559",
    })
    void readsAndTrustsWhatItsOriginSigned(String file, String ident) {
        HabitatPackage read = reader(TrustPolicy.REQUIRE).read(hart(file + ".hart"));
        assertThat(read.ident()).hasToString(ident);
        assertThat(read.ident().archiveName(read.target())).isEqualTo(file + ".hart");
        assertThat(read.seal().trusted()).isTrue();
        assertThat(read.seal().fingerprint()).get().asString().hasSize(64);
        assertThat(read.metadata().manifest()).isPresent();
        assertThat(read.files()).extracting(PackageFile::path).allMatch(path -> path.startsWith("hab/pkgs/" + ident));
        assertThat(HartReader.peek(read.file())).isEqualTo(read.ident());
    }

    @Test
    void readsDependenciesInTheirOrder() {
        HabitatPackage read = reader(TrustPolicy.REQUIRE)
                .read(hart("neurosis-testapp3-0.1.0-20190327162559-x86_64-linux.hart"));
        assertThat(read.metadata().deps()).hasSize(2);
        assertThat(read.metadata().tdeps())
                .extracting(Object::toString)
                .contains("neurosis/testapp/0.1.3/20190327162537")
                .hasSize(3);
        assertThat(read.size()).isEqualTo(1653);
    }

    @Test
    void readsWhatSevenZipPackedOnWindows() {
        HabitatPackage read = reader(TrustPolicy.REQUIRE)
                .read(hart("neurosis-testapp-0.1.4-20181115124506-x86_64-windows.hart"));
        assertThat(read.target()).hasToString("x86_64-windows");
        assertThat(read.target().isLinux()).isFalse();
        assertThat(read.metadata().serviceUser()).isPresent();
        assertThat(read.files().get(0).mode()).isEqualTo(0777);
    }

    @Test
    void keepsTemplatesOfAPackageThatRunsNothing() {
        HabitatPackage read = reader(TrustPolicy.WARN).read(hart(XMEN));
        assertThat(read.templates()).containsOnlyKeys("config.json");
        assertThat(read.runnable()).isFalse();
    }

    @Test
    void refusesAKeyThatItDoesNotKnow() {
        refused(XMEN, TrustFault.class, "its signing key xmen-20171206005153 is unknown");
        assertThat(reader(TrustPolicy.WARN).read(hart(XMEN)).seal().doubt())
                .get().asString().contains("xmen-20171206005153 is unknown");
        assertThat(reader(TrustPolicy.OFF).read(hart(XMEN)).seal().trusted()).isFalse();
    }

    @Test
    void refusesAPayloadThatWasAlteredAfterSigning() {
        refused(UNHAPPY, TrustFault.class, "its payload was altered after it was signed");
    }

    @Test
    void readsAnAlteredPackageWithADoubtIfItMustNotBeTrusted() {
        HabitatPackage read = reader(TrustPolicy.WARN).read(hart(UNHAPPY));
        assertThat(read.ident()).hasToString("happyhumans/possums/8.1.4/20160427165340");
        assertThat(read.metadata().tdeps()).hasSize(1);
        assertThat(read.seal().doubt()).get().asString().contains("altered after it was signed");
    }

    @Test
    void anAlteredSignatureIsOfAnUnknownKeyFirst() {
        refused(FORGED, TrustFault.class, "neurosis-20171205003147 is unknown");
    }

    @Test
    void refusesAHeaderWhoseKeyLineIsNone() {
        refused("bogus_and_corrupt.hart", PackageFault.class, "happyhumans-20160424223347-not-valid-identifier!");
    }

    private static void refused(String file, Class<? extends Fault> kind, String why) {
        Path hart = hart(file);
        HartReader reader = reader(TrustPolicy.REQUIRE);
        assertThatThrownBy(() -> reader.read(hart))
                .isInstanceOfSatisfying(kind, fault -> assertThat(fault.why()).get().asString().contains(why))
                .hasMessageContaining(file);
    }

    private static Path hart(String name) {
        return Shared.path("fixtures/harts").resolve(name);
    }

    private static HartReader reader(TrustPolicy policy) {
        return new HartReader(KeyRing.of(List.of(Shared.path("fixtures/keys"))), policy, HartLimits.standard());
    }
}
