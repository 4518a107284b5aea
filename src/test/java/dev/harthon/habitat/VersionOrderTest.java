package dev.harthon.habitat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class VersionOrderTest {

    private static final Comparator<String> CLIENT = new ClientVersionOrder();
    private static final Comparator<String> DEPOT = new DepotVersionOrder();

    @Test
    void theClientComparesNumbersAsNumbers() {
        ascending(CLIENT, "0.9", "0.10", "1.2", "1.2.1", "2");
        ascending(CLIENT, "R9Z-9", "R11B-5", "R16B", "R16B02-5", "R16B03-1", "16");
        ascending(CLIENT, "0.0~r131", "1.7.3");
    }

    @Test
    void theClientPutsAnExtensionBelowNone() {
        ascending(CLIENT, "1.0.2h", "1.0.2r", "1.0.2");
        ascending(CLIENT, "1.2.3-beta12", "1.2.3-beta2", "1.2.3");
        ascending(CLIENT, "2.0-beta2", "2.0");
        ascending(CLIENT, "7u100", "7u79", "7u80", "7");
        ascending(CLIENT, "19.227-15", "19.227-19", "19.227");
        ascending(CLIENT, "v1.2.3-aaster", "v1.2.3-master", "v1.2.3");
    }

    @Test
    void theClientDropsOneDashBeforeAnExtension() {
        ascending(CLIENT, "1.0-a", "1.0b", "1.0-c");
    }

    @Test
    void theClientsUnparsableVersionsAreBelowAllOthers() {
        ascending(CLIENT, "19.1.0.", "19.1.0.dev-cloud", "master", "17.1.0-dev.cloud");
        ascending(CLIENT, ".5", "18446744073709551616", "0", "18446744073709551615");
    }

    @Test
    void theClientTakesMissingNumbersForZero() {
        ascending(CLIENT, "1.2-rc1", "1.2.0-rc2", "1.2", "1.2.0", "1.2.0.1");
    }

    @Test
    void theDepotPutsTheLongerOfTwoNumberListsAbove() {
        ascending(DEPOT, "1.2", "1.2.0-rc2", "1.2.0", "1.2.0.1");
    }

    @Test
    void theDepotChoosesTheLatestOfEachOddPackageAsItsOwnTestsExpect() {
        latest("R16B03-1", "R11B-5", "R16B", "R16B02-5", "R16B03-1", "R9B03-1", "R9Z-9");
        latest("19.227-19", "19.209-37", "19.227-15", "19.227-19");
        latest("7u80", "7u79", "7u80");
        latest("1.0.2r", "1.0.2h", "1.0.2r");
        latest("1.7.3", "0.0~r131", "1.7.3");
        latest("1.2.3", "1.2.3", "1.2.3-beta12", "1.2.3-beta2");
        latest("19.1.0.dev-cloud", "17.1.0-dev.cloud", "19.1.0.", "19.1.0.dev-cloud");
        latest("5", "4", "5");
    }

    @Test
    void theDepotNeverListsAVersionWithoutADigit() {
        ascending(DEPOT, "1..2", "master", "0");
    }

    @Test
    void identifiersOfOneVersionAreOrderedByRelease() {
        assertThat(List.of("core/redis/4/20240101000000", "core/redis/4/20230101000000", "core/redis/10/20200101000000")
                        .stream()
                        .map(PackageIdent::parse)
                        .sorted(PackageOrder.by(CLIENT)))
                .extracting(PackageIdent::toString)
                .containsExactly(
                        "core/redis/4/20230101000000", "core/redis/4/20240101000000", "core/redis/10/20200101000000");
    }

    @Property
    void theClientsOrderIsTotal(
            @ForAll("versions") String a, @ForAll("versions") String b, @ForAll("versions") String c) {
        isTotal(CLIENT, a, b, c);
    }

    @Property
    void theDepotsOrderIsTotal(
            @ForAll("versions") String a, @ForAll("versions") String b, @ForAll("versions") String c) {
        isTotal(DEPOT, a, b, c);
    }

    @Provide
    Arbitrary<String> versions() {
        Arbitrary<String> dense = Arbitraries.strings().withChars("01.-a~").ofMaxLength(6);
        Arbitrary<String> odd = Arbitraries.of(
                "R16B03-1", "1.0.2h", "1.0.2", "19.1.0.", "7u80", "0.0~r131", "1.2.3-beta12", "99999999999999999999");
        return Arbitraries.oneOf(dense, odd, Arbitraries.strings().ofMaxLength(8));
    }

    private static void isTotal(Comparator<String> order, String a, String b, String c) {
        assertThat(Integer.signum(order.compare(a, b))).isEqualTo(-Integer.signum(order.compare(b, a)));
        assertThat(order.compare(a, b) == 0).isEqualTo(a.equals(b));
        if (order.compare(a, b) <= 0 && order.compare(b, c) <= 0) {
            assertThat(order.compare(a, c)).isLessThanOrEqualTo(0);
        }
    }

    private static void ascending(Comparator<String> order, String... versions) {
        assertThat(versions).isSortedAccordingTo(order).doesNotHaveDuplicates();
    }

    private static void latest(String expected, String... versions) {
        assertThat(List.of(versions).stream().max(DEPOT)).contains(expected);
    }
}
