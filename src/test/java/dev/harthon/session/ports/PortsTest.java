package dev.harthon.session.ports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.harthon.app.Packages;
import dev.harthon.app.PortDefinition;
import dev.harthon.app.PortName;
import dev.harthon.fault.UsageFault;
import dev.harthon.session.LoadRequest;
import dev.harthon.session.MappingCheck;
import dev.harthon.session.Session;
import dev.harthon.session.SessionEdits;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PortsTest {

    private static final SessionEdits EDITS = new SessionEdits(MappingCheck.NONE);

    private static Session supervised(Packages service) {
        return EDITS.load(Session.EMPTY, LoadRequest.of("x/y"), service.closure());
    }

    private static Session direct(Packages service) {
        return EDITS.set(supervised(service), "runner", "direct");
    }

    private static List<String> ports(Session session) {
        return session.effectivePorts().stream()
                .map(port -> port.name() + "=" + port.number() + "/" + port.protocol() + (port.fixed() ? "!" : ""))
                .toList();
    }

    private static List<String> mappings(Session session) {
        return session.effectiveMappings().stream().map(mapping -> mapping.key() + "=" + mapping.value()).toList();
    }

    @Test
    void exposesThePackagesPortsThenTheSupervisors() {
        assertThat(ports(supervised(Packages.redis())))
                .containsExactly("port=6379/tcp", "gossip=9638/udp,tcp", "gateway=9631/tcp", "ctl=9632/tcp");
        assertThat(ports(direct(Packages.redis()))).containsExactly("port=6379/tcp");
        assertThat(ports(Session.EMPTY)).hasSize(3);
    }

    @Test
    void namesAPortAfterTheExportThatHoldsItsNumber() {
        Packages web = Packages.service()
                .export("HTTP_Port", "http.listen.port").export("version", "v").export("admin", "admin")
                .exposes(80, 81, 82).defaults("v = 'x'\nadmin = '81'\n[http.listen]\nport = 80\n");
        assertThat(ports(direct(web))).containsExactly("http-port=80/tcp", "admin=81/tcp", "port-82=82/tcp");
        assertThat(mappings(direct(web))).containsExactly("admin=${PORT_ADMIN}", "http.listen.port=${PORT_HTTP_PORT}");
    }

    @Test
    void theSupervisorsNamesAreKeptFree() {
        Packages consul = Packages.service().export("gossip", "serf").exposes(8301).defaults("serf = 8301");
        assertThat(ports(supervised(consul))).startsWith("gossip-8301=8301/tcp", "gossip=9638/udp,tcp");
        assertThat(ports(direct(consul))).containsExactly("gossip=8301/udp,tcp");
        assertThat(mappings(supervised(consul))).containsExactly("serf=${PORT_GOSSIP_8301}");
    }

    @Test
    void anExposedPortTakesThePlaceOfTheDefaultOne() {
        Session session = EDITS.expose(supervised(Packages.redis()), PortRequest.of(9638));
        assertThat(ports(session)).containsExactlyElementsOf(ports(supervised(Packages.redis())));
        PortRequest fixed = new PortRequest(9638, Optional.empty(), Optional.empty(), true, Map.of("VIP_0", "ring:9638"));
        assertThat(ports(EDITS.expose(session, fixed))).contains("gossip=9638/udp,tcp!").hasSize(4);
        PortRequest named = PortRequest.of(6379).named(name("redis"));
        assertThat(ports(EDITS.expose(session, named))).startsWith("redis=6379/tcp").hasSize(4);
        assertThat(mappings(EDITS.expose(session, named))).containsExactly("port=${PORT_REDIS}");
    }

    @Test
    void moreExposedPortsStandInTheOrderOfTheirNumbers() {
        Session session = EDITS.expose(direct(Packages.redis()), PortRequest.of(9638));
        session = EDITS.expose(session, PortRequest.unnumbered(name("any")));
        assertThat(ports(session)).containsExactly("port=6379/tcp", "any=0/tcp", "gossip=9638/udp,tcp");
    }

    private static PortName name(String text) {
        return new PortName(text);
    }

    @Test
    void exposesAnExportByItsName() {
        Packages web = Packages.service().export("admin_port", "admin").export("user", "user")
                .defaults("admin = 8080\nuser = 'x'");
        Session session = EDITS.expose(direct(web), "admin_port");
        assertThat(ports(session)).containsExactly("admin-port=8080/tcp");
        assertThat(mappings(session)).containsExactly("admin=${PORT_ADMIN_PORT}");
        assertThatThrownBy(() -> EDITS.expose(session, "user")).isInstanceOf(UsageFault.class);
        assertThatThrownBy(() -> EDITS.expose(session, "admin_prt")).isInstanceOfSatisfying(UsageFault.class, fault ->
                assertThat(fault.remedy()).contains("did you mean admin_port?"));
    }

    @Test
    void takesAPortAwayByNameOrNumberAndGivesItBack() {
        Session session = EDITS.unexpose(supervised(Packages.redis()), "gossip");
        assertThat(ports(session)).doesNotContain("gossip=9638/udp,tcp").hasSize(3);
        session = EDITS.unexpose(session, "6379");
        assertThat(ports(session)).containsExactly("gateway=9631/tcp", "ctl=9632/tcp");
        assertThat(mappings(session)).isEmpty();
        session = EDITS.expose(EDITS.expose(session, "gossip"), "port");
        assertThat(ports(session)).hasSize(4);
        assertThat(session.ports().removed()).isEmpty();
        assertThatThrownBy(() -> EDITS.unexpose(Session.EMPTY, "gosip")).isInstanceOfSatisfying(UsageFault.class, fault ->
                assertThat(fault.remedy()).contains("did you mean gossip?"));
    }

    @Test
    void aRenamedDefaultPortIsTakenAwayForGood() {
        Session session = EDITS.expose(direct(Packages.redis()), PortRequest.of(6379).named(name("redis")));
        assertThat(ports(EDITS.unexpose(session, "redis"))).isEmpty();
    }

    @Test
    void aFixedPortIsMappedOnlyIfTheServiceMustBeTold() {
        PortRequest usual = new PortRequest(6379, Optional.empty(), Optional.empty(), true, Map.of());
        assertThat(mappings(EDITS.expose(direct(Packages.redis()), usual))).isEmpty();
        PortRequest other = new PortRequest(7000, Optional.of(name("port")), Optional.empty(), true, Map.of());
        Session session = EDITS.expose(direct(Packages.redis()), other);
        assertThat(ports(session)).containsExactly("port=7000/tcp!");
        assertThat(mappings(session)).containsExactly("port=${PORT_PORT}");
    }

    @Test
    void whatTheUserMapsWinsOverThePort() {
        assertThat(mappings(EDITS.envMap(direct(Packages.redis()), "port", "7000"))).containsExactly("port=7000");
    }

    @Test
    void oneExportBelongsToOnePort() {
        Session session = EDITS.expose(direct(Packages.redis()), PortRequest.of(7000).named(name("port")));
        session = EDITS.expose(session, PortRequest.of(6379).named(name("old")));
        assertThat(session.effectivePorts()).extracting(PortDefinition::exportKey)
                .containsExactly(Optional.empty(), Optional.of("port"));
    }

    @Test
    void anotherPackageForgetsRemovedPortsThatItDoesNotHave() {
        Session session = EDITS.unexpose(EDITS.unexpose(supervised(Packages.redis()), "port"), "ctl");
        Session other = EDITS.load(session, LoadRequest.of("x/z"), Packages.service().closure());
        assertThat(other.ports().removed()).containsExactly(name("ctl"));
        assertThat(EDITS.load(session, LoadRequest.of("x/y"), Packages.redis().closure()).ports()).isEqualTo(session.ports());
    }

    @Test
    void refusesPortsThatCannotBe() {
        assertThatThrownBy(() -> PortRequest.of(70000)).isInstanceOf(UsageFault.class);
        assertThatThrownBy(() -> PortRequest.of(0)).isInstanceOf(UsageFault.class);
        assertThatThrownBy(() -> new PortRequest(0, Optional.of(name("a")), Optional.empty(), true, Map.of()))
                .isInstanceOf(UsageFault.class);
    }
}
