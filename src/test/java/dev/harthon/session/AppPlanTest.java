package dev.harthon.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.harthon.app.AppDefinition;
import dev.harthon.app.AppJson;
import dev.harthon.app.FetchEntry;
import dev.harthon.app.HealthCheck;
import dev.harthon.app.HealthProbe;
import dev.harthon.app.Packages;
import dev.harthon.app.Provenance;
import dev.harthon.app.check.Finding;
import dev.harthon.app.check.Preflight;
import dev.harthon.fault.UsageFault;
import dev.harthon.image.ImagePort;
import dev.harthon.image.SupervisorOptions;
import dev.harthon.session.AppPlan.SecretLookup;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AppPlanTest {

    private static final SessionEdits EDITS = new SessionEdits(MappingCheck.NONE);

    private static Session redis() {
        return EDITS.load(Session.EMPTY, LoadRequest.of("core/redis"), Packages.redis().closure());
    }

    private static AppDefinition plan(Session session, SecretLookup secrets) {
        Provenance provenance = new Provenance(Packages.redis().build().ident(), Optional.of("core-2024"), Optional.empty(),
                "0.1.0", Optional.empty());
        return AppPlan.of(session, "exec sh ./start",
                List.of(FetchEntry.archive("http://s/" + "0a".repeat(32) + ".tgz", true)), secrets, Optional.of(provenance));
    }

    @Test
    void makesTheApplicationOfASession() {
        Session session = EDITS.set(EDITS.set(redis(), "cpus", "1"), "runner", "direct");
        session = EDITS.label(EDITS.envSet(session, "MODE", "fast"), "team", "db");
        assertThat(AppJson.preview(plan(session, SecretLookup.NONE))).hasToString("{\"id\":\"/core/redis\","
                + "\"cmd\":\"exec sh ./start\",\"cpus\":1,\"mem\":256,\"disk\":0,\"instances\":1,\"env\":{\"MODE\":\"fast\"},"
                + "\"labels\":{\"harthon.package\":\"core/redis/7.0.15/20240517120000\",\"harthon.signer\":\"core-2024\","
                + "\"harthon.version\":\"0.1.0\",\"team\":\"db\"},\"fetch\":[{\"uri\":\"http://s/" + "0a".repeat(32)
                + ".tgz\",\"extract\":true,\"cache\":true}],\"networks\":[{\"mode\":\"host\"}],\"portDefinitions\":["
                + "{\"port\":0,\"protocol\":\"tcp\",\"name\":\"port\"}],\"taskKillGracePeriodSeconds\":30}");
        assertThat(Provenance.read(plan(session, SecretLookup.NONE).labels()))
                .hasValueSatisfying(read -> assertThat(read.signer()).contains("core-2024"));
    }

    @Test
    void asksForSecretsOnlyWhenItNeedsThem() {
        Session session = EDITS.envSecret(redis(), "PASS", new SecretSource.FromEnv("REDIS_PASS"));
        assertThat(AppJson.preview(plan(session, SecretLookup.NONE)).get("env").get("PASS").stringValue())
                .isEqualTo("(secret: env REDIS_PASS)");
        SecretLookup lookup = (name, source) -> Optional.of(name + " from " + source);
        assertThat(AppJson.deploy(plan(session, lookup)).get("env").get("PASS").stringValue())
                .isEqualTo("PASS from env REDIS_PASS");
    }

    @Test
    void aCheckByTheSupervisorAsksItsGateway() {
        Session session = EDITS.health(redis(), HealthCheck.of(new HealthProbe.Supervisor()));
        session = EDITS.set(session, "group", "blue");
        assertThat(AppJson.deploy(plan(session, SecretLookup.NONE)).get("healthChecks").get(0).toString())
                .contains("\"path\":\"/services/redis/blue/health\",\"portIndex\":2", "\"gracePeriodSeconds\":120");
    }

    @Test
    void anApplicationNeedsAPackage() {
        assertThatThrownBy(() -> plan(Session.EMPTY, SecretLookup.NONE)).isInstanceOf(UsageFault.class);
    }

    @Test
    void tellsTheImageItsPortsAndTheSupervisorItsOptions() {
        Session session = EDITS.bind(EDITS.peer(redis(), Peer.parse("10.0.0.7")), Bind.parse("db:pg.default"));
        session = EDITS.set(EDITS.set(session, "license", "accept"), "topology", "leader");
        assertThat(LaunchPlan.imagePorts(session)).extracting(ImagePort::name).containsExactly("port", "gossip", "gateway", "ctl");
        assertThat(LaunchPlan.supervisor(session)).isEqualTo(new SupervisorOptions(Optional.empty(), Optional.of("leader"),
                Optional.empty(), Optional.empty(), Optional.empty(), List.of("db:pg.default"), List.of("10.0.0.7"), true));
    }

    @Test
    void aFreshSessionLacksOnlyTheLicenceAndAHealthCheck() {
        Session session = redis();
        assertThat(Preflight.check(LaunchPlan.subject(session, plan(session, SecretLookup.NONE), List.of())).findings())
                .extracting(Finding::code).containsExactly("HM040", "HM031");
        Session direct = EDITS.set(session, "runner", "direct");
        assertThat(Preflight.check(LaunchPlan.subject(direct, plan(direct, SecretLookup.NONE), List.of())).findings())
                .isEmpty();
    }
}
