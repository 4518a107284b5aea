package dev.harthon.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.harthon.fault.UsageFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values that are written as several parts. */
class NotationsTest {

    @ParameterizedTest
    @CsvSource({"hostname:unique,hostname:UNIQUE", "rack:LIKE:r[12]:x,rack:LIKE:r[12]:x", "@zone:group_by,@zone:GROUP_BY",
        "rack:MAX_PER:2,rack:MAX_PER:2", "rack:IS:a/b,rack:IS:a/b"})
    void readsConstraints(String text, String printed) {
        assertThat(Constraint.parse(text)).hasToString(printed).isEqualTo(Constraint.parse(printed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hostname", "hostname:UNIQ", "hostname:UNIQUE:x", "rack:LIKE", "rack:LIKE:[", ":UNIQUE",
        "rack:MAX_PER", "rack:GROUP_BY:x", "rack:CLUSTER", "rack:IS:a b"})
    void refusesConstraintsThatMarathonRefuses(String text) {
        assertThatThrownBy(() -> Constraint.parse(text)).isInstanceOf(UsageFault.class);
    }

    @Test
    void suggestsTheOperatorThatWasMeant() {
        assertThatThrownBy(() -> Constraint.parse("hostname:UNIQE"))
                .isInstanceOfSatisfying(UsageFault.class, fault -> assertThat(fault.remedy())
                        .contains("did you mean UNIQUE or UNLIKE?"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0/0", "0.5/0", "1/1"})
    void readsUpgradeStrategies(String text) {
        assertThat(UpgradeStrategy.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "2/0", "-1/0", "a/b", "1/1/1"})
    void refusesOddUpgradeStrategies(String text) {
        assertThatThrownBy(() -> UpgradeStrategy.parse(text)).isInstanceOf(UsageFault.class);
    }

    @Test
    void readsUnreachableStrategies() {
        assertThat(UnreachableStrategy.parse("300/10m")).hasToString("5m/10m");
        assertThat(UnreachableStrategy.parse("disabled")).isEqualTo(new UnreachableStrategy.Disabled());
        assertThatThrownBy(() -> UnreachableStrategy.parse("10m/5m")).isInstanceOf(UsageFault.class);
        assertThatThrownBy(() -> UnreachableStrategy.parse("never")).isInstanceOf(UsageFault.class);
    }

    @Test
    void readsBackoffs() {
        assertThat(Backoff.parse("1/1.15/300")).isEqualTo(Backoff.MARATHONS).hasToString("1s/1.15/5m");
        assertThatThrownBy(() -> Backoff.parse("1s/0.5/5m")).isInstanceOf(UsageFault.class);
        assertThatThrownBy(() -> Backoff.parse("1s/2")).isInstanceOf(UsageFault.class);
        assertThatThrownBy(() -> Backoff.parse("10m/2/5m")).isInstanceOf(UsageFault.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"host", "bridge", "container:dcos"})
    void readsNetworks(String text) {
        assertThat(Network.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "container", "container:", "container:a b", "docker"})
    void refusesOddNetworks(String text) {
        assertThatThrownBy(() -> Network.parse(text)).isInstanceOf(UsageFault.class);
    }

    @ParameterizedTest
    @CsvSource({"/srv/a:data,/srv/a:data", "/srv/a:data:ro,/srv/a:data:ro", "/srv/a:data:rw,/srv/a:data", "data:1GiB,data:1024MiB"})
    void readsVolumes(String text, String printed) {
        assertThat(Volume.parse(text)).hasToString(printed).isEqualTo(Volume.parse(printed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"data", "a/b:1GiB", "data:0", "/srv/../etc:x", "/srv:a:b", "/srv:", "data:lots"})
    void refusesOddVolumes(String text) {
        assertThatThrownBy(() -> Volume.parse(text)).isInstanceOf(UsageFault.class);
    }

    @Test
    void readsBothProtocolsInAnyOrder() {
        assertThat(Protocol.parse("tcp,udp")).isEqualTo(Protocol.UDP_TCP).hasToString("udp,tcp");
        assertThatThrownBy(() -> Protocol.parse("sctp")).isInstanceOf(UsageFault.class);
    }

    @Test
    void makesAPortNameOfAnExport() {
        assertThat(PortName.fromExport("HTTP_Port")).hasToString("http-port");
        assertThat(PortName.fromExport("__")).hasToString("port");
        assertThat(PortName.fromExport("x".repeat(70)).text()).hasSize(63);
        assertThatThrownBy(() -> PortName.parse("a_b")).isInstanceOf(UsageFault.class);
    }
}
