package dev.harthon.app.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.harthon.app.AppDefinition;
import dev.harthon.app.AppId;
import dev.harthon.app.Apps;
import dev.harthon.app.DurationText;
import dev.harthon.app.EnvValue;
import dev.harthon.app.FetchEntry;
import dev.harthon.app.HealthCheck;
import dev.harthon.app.HealthProbe;
import dev.harthon.app.Instances;
import dev.harthon.app.Lifecycle;
import dev.harthon.app.Packages;
import dev.harthon.app.PortName;
import dev.harthon.app.UpgradeStrategy;
import dev.harthon.app.check.Subject.PortRange;
import dev.harthon.fault.PreflightFault;
import dev.harthon.fault.UsageFault;
import dev.harthon.habitat.ConfigKey;
import dev.harthon.habitat.ConfigMapping;
import dev.harthon.habitat.MappedValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PreflightTest {

    private static final Launch DIRECT = new Launch(false, false, false, false, false, false, List.of(), Set.of());
    private static final Launch SUPERVISED = new Launch(true, true, false, false, false, false, List.of(), Set.of());

    private static Subject subject(AppDefinition app, Packages service, Launch launch) {
        return new Subject(app, service.closure(), launch, List.of(), List.of());
    }

    private static List<String> codes(Subject subject) {
        return Preflight.check(subject).findings().stream().map(Finding::code).distinct().toList();
    }

    private static List<String> codes(AppDefinition app) {
        return codes(subject(app, Packages.redis(), DIRECT));
    }

    private static List<String> codes(Packages service) {
        return codes(subject(Apps.redis(), service, DIRECT));
    }

    @Test
    void findsNothingInASoundApplication() {
        assertThat(Preflight.check(subject(Apps.redis(), Packages.redis(), DIRECT)).findings()).isEmpty();
        Preflight.check(subject(Apps.redis(), Packages.redis(), DIRECT)).requireNoErrors();
    }

    @Test
    void looksAtThePackage() {
        assertThat(codes(Packages.redis().library())).containsExactly("HM001");
        assertThat(codes(Packages.redis().target("x86_64-windows"))).containsExactly("HM002");
        assertThat(codes(Packages.redis().doubt("its key is unknown"))).containsExactly("HM004");
        Packages stranger = Packages.service().ident("core/glibc/2.39/20240101000000").target("aarch64-linux");
        assertThat(codes(new Subject(Apps.redis(), Packages.redis().closure(stranger), DIRECT, List.of(), List.of())))
                .containsExactly("HM003");
        assertThat(codes(Packages.redis().shutdownTimeout(30))).containsExactly("HM063");
    }

    @Test
    void looksAtTheId() {
        AppDefinition app = Apps.withId(Apps.redis(), AppId.parse("/a.b/" + "x".repeat(200)));
        assertThat(codes(app)).containsExactly("HM012", "HM010", "HM011");
    }

    @Test
    void aFixedPortThatNoStockAgentOffersIsAWarningUntilTheClusterIsKnown() {
        AppDefinition app = Apps.withPorts(Apps.redis(), Apps.fixed(Apps.gossip()));
        assertThat(codes(app)).containsExactly("HM020");
        Subject known = new Subject(
                app, Packages.redis().closure(), DIRECT, List.of(), List.of(new PortRange(31000, 32000)));
        assertThat(codes(known)).containsExactly("HM021");
        Subject offered = new Subject(
                app, Packages.redis().closure(), DIRECT, List.of(), List.of(new PortRange(9000, 9999)));
        assertThat(codes(offered)).isEmpty();
    }

    @Test
    void looksAtFixedPortsOfSeveralInstances() {
        AppDefinition app = Apps.withPorts(Apps.redis(), Apps.fixed(Apps.port(31000, "redis")));
        Lifecycle lifecycle = new Lifecycle(new Instances(2), DurationText.parse("30s"),
                Optional.of(UpgradeStrategy.parse("1/1")), Optional.empty(), Optional.empty());
        assertThat(codes(Apps.withLifecycle(app, lifecycle))).containsExactly("HM022", "HM023");
    }

    @Test
    void looksAtHealthChecks() {
        HealthCheck check = HealthCheck.of(new HealthProbe.Tcp(PortName.parse("http")));
        assertThat(codes(Apps.withHealth(Apps.redis(), check, check))).containsExactly("HM030", "HM033");
        HealthCheck slow = new HealthCheck(new HealthProbe.Command("true"), DurationText.parse("5s"),
                DurationText.parse("5s"), DurationText.parse("6s"), 3, DurationText.parse("1s"));
        assertThat(codes(subject(Apps.withHealth(Apps.redis(), slow), Packages.redis(), SUPERVISED)))
                .containsExactly("HM024", "HM032", "HM034");
    }

    @Test
    void looksAtWhatTheSupervisorNeeds() {
        Launch launch = new Launch(true, false, false, false, false, true, List.of(), Set.of("cash"));
        assertThat(codes(subject(Apps.redis(), Packages.redis().binds("cache"), launch)))
                .containsExactly("HM040", "HM041", "HM042", "HM024", "HM031", "HM043");
        assertThat(Preflight.check(subject(Apps.redis(), Packages.redis().binds("cache"), launch)).findings())
                .extracting(Finding::remedy)
                .contains("bind cache:SERVICE.GROUP");
    }

    @Test
    void looksAtWhatIsFetched() {
        String digest = "0a".repeat(32);
        assertThat(codes(Apps.withFetch(Apps.redis(), FetchEntry.archive("http://s/latest.tgz", true))))
                .containsExactly("HM050");
        assertThat(codes(Apps.withFetch(Apps.redis(), FetchEntry.archive("http://s/" + digest + ".tgz?sig=1", true))))
                .containsExactly("HM051");
        assertThat(codes(Apps.withFetch(Apps.redis(),
                        new FetchEntry("http://s/x?sig=1", true, false, Optional.of("x.tgz"), false)))).isEmpty();
        assertThat(codes(Apps.withFetch(Apps.redis(), FetchEntry.archive("http://s/x.TGZ", false))))
                .containsExactly("HM051");
        assertThat(codes(Apps.withFetch(Apps.redis(), FetchEntry.file("http://s/" + "x".repeat(1100), false))))
                .containsExactly("HM052");
        assertThat(codes(Apps.withFetch(Apps.redis(),
                        FetchEntry.file("http://s/a/x", false), FetchEntry.file("http://s/b/x", false))))
                .containsExactly("HM054");
        FetchEntry[] many = IntStream.range(0, 600)
                .mapToObj(i -> FetchEntry.archive("http://store/%064x.tar.xz".formatted(i), true))
                .toArray(FetchEntry[]::new);
        assertThat(codes(Apps.withFetch(Apps.redis(), many))).containsExactly("HM053");
    }

    @Test
    void looksAtMappedValues() {
        List<ConfigMapping> mappings = List.of(
                new ConfigMapping(ConfigKey.parse("port"), MappedValue.parse("$PORT_REDS")),
                new ConfigMapping(ConfigKey.parse("a"), MappedValue.parse("$HOST:${B:-1}:$MISSING:$PORT0")));
        Subject subject = new Subject(Apps.redis(), Packages.redis().closure(), DIRECT, mappings, List.of());
        assertThat(codes(subject)).containsExactly("HM070", "HM071");
        assertThat(Preflight.check(subject).errors().get(0).remedy()).isEqualTo("did you mean PORT_REDIS?");
        Packages license = Packages.redis().ident("acme/license/1/20240101000000");
        assertThat(codes(new Subject(Apps.redis(), license.closure(), DIRECT, mappings.subList(1, 2), List.of())))
                .containsExactly("HM005", "HM071");
    }

    @Test
    void looksAtVariables() {
        AppDefinition app = Apps.withEnv(Apps.redis(), Map.of(
                "PORT0", new EnvValue.Literal("1"),
                "P", new EnvValue.Secret("env P", Optional.empty())));
        assertThat(codes(app)).containsExactly("HM082", "HM080", "HM083");
    }

    @Test
    void looksAtTheVariableOfTheConfiguration() {
        for (String readable : List.of("", "port = 1", "{\"port\": 1}")) {
            AppDefinition app = Apps.withEnv(Apps.redis(), Map.of("HAB_REDIS", new EnvValue.Literal(readable)));
            assertThat(codes(subject(app, Packages.redis(), SUPERVISED))).doesNotContain("HM085", "HM086");
            assertThat(codes(app)).containsExactly("HM086");
        }
        for (String wrong : List.of("{port: 1}", "port 1", "[1, 2]", "port = 1 maxmemory = 2")) {
            AppDefinition app = Apps.withEnv(Apps.redis(), Map.of("HAB_REDIS", new EnvValue.Literal(wrong)));
            assertThat(codes(subject(app, Packages.redis(), SUPERVISED))).as(wrong).contains("HM085");
        }
    }

    @Test
    void saysWhatAgentsNeedAndWhatIsSpecialInTheImage() {
        Launch launch = new Launch(false, false, false, true, true, false, List.of("a note"), Set.of());
        assertThat(codes(subject(Apps.redis(), Packages.redis(), launch))).containsExactly("HM045", "HM055", "HM056");
    }

    @Test
    void refusesWithAllThatIsWrong() {
        PreflightReport report = Preflight.check(subject(Apps.redis(), Packages.redis().library(), DIRECT));
        assertThatThrownBy(report::requireNoErrors).isInstanceOf(PreflightFault.class)
                .hasMessageStartingWith("HM001: ");
        PreflightReport two = Preflight.check(
                subject(Apps.redis(), Packages.redis().library().target("x86_64-windows"), DIRECT));
        assertThatThrownBy(two::requireNoErrors).isInstanceOf(PreflightFault.class).hasMessageStartingWith("2 checks");
    }

    @Test
    void everyRuleHasACodeOfItsOwn() {
        assertThat(Preflight.rules()).extracting(Rule::code).doesNotHaveDuplicates()
                .allMatch(code -> code.matches("HM\\d{3}"));
        assertThat(Preflight.rule("hm020").reason()).contains("31000-32000");
        assertThatThrownBy(() -> Preflight.rule("HM999")).isInstanceOf(UsageFault.class);
    }
}
