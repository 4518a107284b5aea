package dev.harthon.session.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.harthon.app.Packages;
import dev.harthon.app.live.AppFields;
import dev.harthon.fault.UsageFault;
import dev.harthon.habitat.HabitatPackage;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SettingRegistryTest {

    private record Given(Optional<HabitatPackage> service, SettingValues settings) implements Facts {}

    private static Facts given(String... pairs) {
        SettingValues values = SettingValues.NONE;
        for (int i = 0; i < pairs.length; i += 2) {
            values = values.with(SettingRegistry.require(pairs[i]), pairs[i + 1]);
        }
        return new Given(Optional.of(Packages.redis().build()), values);
    }

    static Stream<Setting<?>> all() {
        return SettingRegistry.all().stream();
    }

    @Test
    void hasEverySettingThatIsPromised() {
        assertThat(SettingRegistry.names()).doesNotHaveDuplicates().contains(
                "id", "cpus", "mem", "disk", "gpus", "instances", "user", "role", "group", "topology", "strategy",
                "channel",
                "constraints", "accepted-roles", "kill-grace", "upgrade", "unreachable", "fetch-cache", "packaging",
                "isolation", "runner", "network", "trust", "upload-to", "base-packages", "license", "backoff",
                "layers", "pid-namespace", "account");
    }

    @ParameterizedTest
    @MethodSource("all")
    void itsExampleIsAValueThatReadsBack(Setting<?> setting) {
        String canonical = setting.canonical(setting.example());
        assertThat(setting.canonical(canonical)).isEqualTo(canonical);
        assertThat(setting.meaning()).hasSizeLessThan(100).doesNotEndWith(".");
        assertThat(setting.completions()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("all")
    void aBadValueIsAnsweredWithTheRangeAndAnExample(Setting<?> setting) {
        assertThatThrownBy(() -> setting.parse("\n")).isInstanceOfSatisfying(UsageFault.class, fault -> {
            assertThat(fault.what()).startsWith(setting.name() + " cannot be ");
            assertThat(fault.why()).hasValueSatisfying(why -> assertThat(why).contains(setting.range()));
            assertThat(fault.remedy()).hasValueSatisfying(remedy -> assertThat(remedy).contains(setting.example()));
        });
    }

    @ParameterizedTest
    @CsvSource({"cpus,0.5", "mem,256 MiB", "disk,0 MiB", "instances,1", "id,/core/redis", "packaging,tarball",
        "isolation,chroot", "runner,supervisor", "kill-grace,30s", "network,host", "fetch-cache,on", "group,default",
        "base-packages,chef/hab chef/hab-sup chef/hab-launcher core/busybox-static core/cacerts"})
    void defaultsToWhatTheExporterDid(String name, String shown) {
        assertThat(SettingRegistry.require(name).shown(given())).contains(shown);
    }

    @Test
    void aDefaultMayDependOnOtherThings() {
        assertThat(SettingRegistry.require("base-packages").shown(given("runner", "direct")))
                .contains("core/busybox-static");
        assertThat(SettingRegistry.require("base-packages").shown(given("runner", "direct", "isolation", "none")))
                .contains("none");
        assertThat(given("base-packages", "none").require(BuildSettings.BASE_PACKAGES)).isEmpty();
        Facts slow = new Given(Optional.of(Packages.redis().shutdownTimeout(60).build()), SettingValues.NONE);
        assertThat(slow.require(AppSettings.KILL_GRACE)).hasToString("1m10s");
        assertThat(new Given(Optional.empty(), SettingValues.NONE).value(AppSettings.ID)).isEmpty();
    }

    @Test
    void keepsOneTextOfEachValue() {
        Facts facts = given("mem", "0.5GiB", "kill-grace", "90", "constraints", " hostname:unique  rack:LIKE:r1 ",
                "accepted-roles", "*,prod", "trust", "WARN");
        assertThat(facts.settings().texts().values()).containsExactly(
                "* prod", "hostname:UNIQUE rack:LIKE:r1", "1m30s", "512", "warn");
        assertThat(SettingRegistry.require("mem").shown(facts)).contains("512 MiB");
    }

    @Test
    void suggestsTheSettingThatWasMeant() {
        assertThatThrownBy(() -> SettingRegistry.require("cpu")).isInstanceOfSatisfying(UsageFault.class, fault ->
                assertThat(fault.remedy()).contains("did you mean cpus or gpus?"));
        assertThatThrownBy(() -> RunSettings.RUNNER.parse("directt")).isInstanceOfSatisfying(UsageFault.class, fault ->
                assertThat(fault.remedy())
                        .hasValueSatisfying(remedy -> assertThat(remedy).startsWith("did you mean direct?")));
    }

    @Test
    void explainsASettingAsThingsAre() {
        Explanation mem = SettingRegistry.explain("mem", given("mem", "1g"));
        assertThat(mem.now()).contains("1024 MiB");
        assertThat(mem.origin()).hasToString("session");
        assertThat(mem.marathonField()).contains("mem");
        assertThat(SettingRegistry.explain("user", given()).now()).isEmpty();
        assertThat(SettingRegistry.explain("user", given()).origin()).hasToString("default");
    }

    @Test
    void theFieldsOfAnApplicationNameSettingsThatThereAre() {
        assertThat(AppFields.owners()).filteredOn(AppFields.Owner::isSetting)
                .allMatch(owner -> SettingRegistry.find(owner.name()).isPresent());
    }
}
