package dev.harthon.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.harthon.fixture.HartBuilder;
import dev.harthon.fixture.OriginKeys;
import dev.harthon.habitat.HabitatPackage;
import dev.harthon.habitat.hart.HartLimits;
import dev.harthon.habitat.hart.HartReader;
import dev.harthon.habitat.trust.KeyRing;
import dev.harthon.habitat.trust.TrustPolicy;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SizeReportTest {

    private static final String OLD = "acme/lib/1/20240101000000";
    private static final String NEW = "acme/lib/2/20250101000000";
    private static final String WEB = "acme/web/1/20250101000000";

    @TempDir
    Path folder;

    private final OriginKeys keys = OriginKeys.generate("acme");

    @Test
    void tellsWhatEachPackageTakesAndWhoNeedsIt() {
        SizeReport report = report();

        assertThat(report.packages()).extracting(share -> share.ident().toString()).containsExactly(NEW, OLD, WEB);
        SizeReport.Share most = report.packages().get(0);
        assertThat(most.compressed()).isEqualTo(600);
        assertThat(most.share()).isCloseTo(0.6, within(1e-9));
        assertThat(most.unpacked()).isGreaterThan(3000);
        assertThat(most.neededBy()).extracting(Object::toString).containsExactly(WEB);
        assertThat(report.packages()).last().satisfies(web -> assertThat(web.neededBy()).isEmpty());
    }

    @Test
    void namesPackagesThatAreThereInSeveralReleases() {
        assertThat(report().duplicates()).singleElement().satisfies(twice -> {
            assertThat(twice.name()).isEqualTo("acme/lib");
            assertThat(twice.releases()).extracting(Object::toString).containsExactly(OLD, NEW);
            assertThat(twice.unpacked()).isGreaterThan(5000);
        });
    }

    @Test
    void namesTheTenLargestFiles() {
        List<SizeReport.LargeFile> largest = report().largest();

        assertThat(largest).hasSize(10);
        assertThat(largest).extracting(SizeReport.LargeFile::path).startsWith("lib/new.so", "lib/old.so");
        assertThat(largest.get(0).bytes()).isEqualTo(3000);
    }

    private SizeReport report() {
        HartBuilder web = HartBuilder.hart(WEB).deps(OLD, NEW).tdeps(OLD, NEW);
        for (int i = 0; i < 12; i++) {
            web.file("share/" + i, "x".repeat(100 + i), 0644);
        }
        List<HabitatPackage> members = List.of(
                read(HartBuilder.hart(OLD).file("lib/old.so", "o".repeat(2000), 0644)),
                read(HartBuilder.hart(NEW).file("lib/new.so", "n".repeat(3000), 0644)),
                read(web));
        List<Long> compressed = List.of(300L, 600L, 100L);
        return SizeReport.of(members, member -> compressed.get(members.indexOf(member)));
    }

    private HabitatPackage read(HartBuilder hart) {
        return new HartReader(KeyRing.empty(), TrustPolicy.OFF, HartLimits.standard()).read(hart.write(folder, keys));
    }
}
