package dev.harthon.habitat.hart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.harthon.fault.Fault;
import dev.harthon.fixture.HartBuilder;
import dev.harthon.fixture.OriginKeys;
import dev.harthon.habitat.HabitatPackage;
import dev.harthon.habitat.trust.KeyRing;
import dev.harthon.habitat.trust.TrustPolicy;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** What the tests of the reader share: packages of origin {@code acme}, whose key is trusted. */
abstract class HartTest {

    static final String IDENT = "acme/greeter/1.0.0/20240517120000";
    static final String PREFIX = "hab/pkgs/" + IDENT;
    static final OriginKeys KEYS = OriginKeys.generate("acme");

    @TempDir
    Path folder;

    static HartBuilder greeter() {
        return HartBuilder.hart(IDENT);
    }

    HabitatPackage read(HartBuilder hart) {
        return read(hart, HartLimits.standard());
    }

    HabitatPackage read(HartBuilder hart, HartLimits limits) {
        return reader(TrustPolicy.REQUIRE, limits).read(hart.writeTo(folder.resolve("a.hart"), KEYS));
    }

    HartReader reader(TrustPolicy policy, HartLimits limits) {
        return new HartReader(KeyRing.of(List.of(KEYS.writePublic(folder.resolve("keys")))), policy, limits);
    }

    void refused(HartBuilder hart, Class<? extends Fault> kind, String why) {
        refused(hart, HartLimits.standard(), kind, why);
    }

    void refused(HartBuilder hart, HartLimits limits, Class<? extends Fault> kind, String why) {
        assertThatThrownBy(() -> read(hart, limits))
                .isInstanceOfSatisfying(kind, fault -> assertThat(fault.why()).get().asString().contains(why))
                .hasMessageContaining("a.hart");
    }
}
