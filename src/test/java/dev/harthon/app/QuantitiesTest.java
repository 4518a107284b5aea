package dev.harthon.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.harthon.fault.UsageFault;
import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantitiesTest {

    @ParameterizedTest
    @CsvSource({"512,512", "512MB,512", "512 MiB,512", "512m,512", "0.5GiB,512", "0.5g,512", "2TB,2097152", "1024k,1",
        "1.0,1", "2097152B,2"})
    void readsMemoryWithUnits(String text, long mib) {
        assertThat(MemoryMib.parse(text)).isEqualTo(new MemoryMib(mib));
        assertThat(MemoryMib.parse(text).shown()).isEqualTo(mib + " MiB");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "lots", "512XB", "1.5", "0.3GiB", "-1", "0", "1e3", "99999999TB", "1.2.3", "100k"})
    void refusesMemoryThatItWouldHaveToRound(String text) {
        assertThatThrownBy(() -> MemoryMib.parse(text)).isInstanceOf(UsageFault.class);
    }

    @Test
    void saysWhatARoundedSizeWouldBe() {
        assertThatThrownBy(() -> MemoryMib.parse("0.3GiB"))
                .isInstanceOfSatisfying(UsageFault.class, fault -> assertThat(fault.why()).hasValueSatisfying(
                        why -> assertThat(why).contains("307.2 MiB")));
    }

    @Test
    void diskMayBeNothing() {
        assertThat(DiskMib.parse("0").mib()).isZero();
        assertThat(DiskMib.parse("10g").shown()).isEqualTo("10240 MiB");
    }

    @ParameterizedTest
    @CsvSource({"0.5,0.5", "1.0,1", ".25,0.25", "10,10", "0.001,0.001"})
    void readsCpus(String text, String printed) {
        assertThat(Cpus.parse(text)).hasToString(printed).isEqualTo(Cpus.parse(printed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "0.0001", "two", "1e1", "1,5", ""})
    void refusesOddCpus(String text) {
        assertThatThrownBy(() -> Cpus.parse(text)).isInstanceOf(UsageFault.class);
    }

    @ParameterizedTest
    @CsvSource({"90s,1m30s", "2m,2m", "90,1m30s", "1h30m,1h30m", "500ms,500ms", "0,0s", "1d,1d", "3600,1h"})
    void readsSpansOfTime(String text, String printed) {
        assertThat(DurationText.parse(text)).hasToString(printed).isEqualTo(DurationText.parse(printed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "s", "1x", "-1s", "1s2m", "1.5s", "400d"})
    void refusesOddSpansOfTime(String text) {
        assertThatThrownBy(() -> DurationText.parse(text)).isInstanceOf(UsageFault.class);
    }

    @Test
    void aFractionOfASecondIsNothingForMarathon() {
        assertThat(new DurationText(Duration.ofMillis(1500))).hasToString("1s500ms");
        assertThatThrownBy(DurationText.parse("1500ms")::seconds).isInstanceOf(UsageFault.class);
    }

    @Property
    void whatASpanPrintsItReadsBack(@ForAll @LongRange(max = 365L * 86_400_000) long millis) {
        DurationText span = new DurationText(Duration.ofMillis(millis));
        assertThat(DurationText.parse(span.toString())).isEqualTo(span);
    }

    @Test
    void countsInstancesFromNone() {
        assertThat(Instances.parse("0").count()).isZero();
        assertThatThrownBy(() -> Instances.parse("1.5")).isInstanceOf(UsageFault.class);
        assertThatThrownBy(() -> Instances.parse("1000000")).isInstanceOf(UsageFault.class);
        assertThatThrownBy(() -> Gpus.parse("-1")).isInstanceOf(UsageFault.class);
    }
}
