package dev.harthon.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.harthon.app.HealthCheck;
import dev.harthon.app.HealthProbe;
import dev.harthon.app.Packages;
import dev.harthon.app.Volume;
import dev.harthon.fault.UsageFault;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionEditsTest {

    private static final SessionEdits EDITS = new SessionEdits(MappingCheck.NONE);

    @Test
    void theOrderInWhichThingsAreSaidMakesNoDifference() {
        Session one = EDITS.envSet(EDITS.set(Session.EMPTY, "cpus", "1"), "A", "1");
        Session other = EDITS.set(EDITS.envSet(Session.EMPTY, "A", "1"), "cpus", "1.0");
        assertThat(one).isEqualTo(other);
        Session peers = EDITS.peer(EDITS.peer(Session.EMPTY, Peer.parse("b")), Peer.parse("a"));
        assertThat(EDITS.peer(EDITS.peer(Session.EMPTY, Peer.parse("a")), Peer.parse("b"))).isEqualTo(peers);
    }

    @Test
    void whatIsSaidAgainReplacesWhatWasSaid() {
        Session session = EDITS.bind(EDITS.bind(Session.EMPTY, Bind.parse("db:a.b")), Bind.parse("db:c.d@acme"));
        assertThat(session.binds()).extracting(Bind::toString).containsExactly("db:c.d@acme");
        session = EDITS.volume(EDITS.volume(session, Volume.parse("data:1g")), Volume.parse("/srv:data"));
        assertThat(session.volumes()).hasSize(1);
        session = EDITS.envMap(EDITS.envMap(session, "a.b", "1"), "\"a\".b", "2");
        assertThat(session.mappings()).hasSize(1);
        session = EDITS.health(EDITS.health(session, check("true")), check("false"));
        assertThat(session.health()).contains(check("false"));
        session = EDITS.envSecret(EDITS.envSet(session, "A", "1"), "A", new SecretSource.Prompt());
        assertThat(session.env().get("A")).isEqualTo(new EnvEntry.Secret(new SecretSource.Prompt()));
    }

    private static HealthCheck check(String command) {
        return HealthCheck.of(new HealthProbe.Command(command));
    }

    @Test
    void whatIsTakenBackIsGone() {
        Session session = EDITS.label(EDITS.envMap(EDITS.envSet(Session.EMPTY, "A", "1"), "a", "1"), "k", "v");
        session = EDITS.volume(EDITS.peer(EDITS.bind(session, Bind.parse("db:a.b")), Peer.parse("h")), Volume.parse("d:1g"));
        session = EDITS.health(EDITS.set(session, "cpus", "2"), check("true"));
        session = EDITS.labelUnset(EDITS.envUnmap(EDITS.envUnset(session, "A"), "a"), "k");
        session = EDITS.volumeUnset(EDITS.peerUnset(EDITS.bindUnset(session, "db"), "h"), "d");
        assertThat(EDITS.healthUnset(EDITS.unset(session, "cpus"))).isEqualTo(Session.EMPTY);
    }

    @Test
    void whatIsNotThereCannotBeTakenBack() {
        Session session = EDITS.envSet(Session.EMPTY, "GREETING", "x");
        assertThatThrownBy(() -> EDITS.envUnset(session, "GREETNG")).isInstanceOfSatisfying(UsageFault.class, fault ->
                assertThat(fault.remedy()).contains("did you mean GREETING?"));
        assertThatThrownBy(() -> EDITS.peerUnset(session, "h")).isInstanceOf(UsageFault.class);
        assertThatThrownBy(() -> EDITS.envUnmap(session, "a.b")).isInstanceOf(UsageFault.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1A", "A-B", "A B", "É"})
    void refusesVariablesThatAShellDoesNotPassOn(String name) {
        assertThatThrownBy(() -> EDITS.envSet(Session.EMPTY, name, "x")).isInstanceOf(UsageFault.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a=b", "harthon.package"})
    void refusesLabelsThatCannotBe(String key) {
        assertThatThrownBy(() -> EDITS.label(Session.EMPTY, key, "x")).isInstanceOf(UsageFault.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "db", "db:redis", "db:redis.", "d b:redis.default", "db:redis.default@"})
    void refusesBindsThatCannotBe(String text) {
        assertThatThrownBy(() -> Bind.parse(text)).isInstanceOf(UsageFault.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "host:", "host:0", "host:70000", "-x", "[::1"})
    void refusesPeersThatCannotBe(String text) {
        assertThatThrownBy(() -> Peer.parse(text)).isInstanceOf(UsageFault.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"host", "10.0.0.7:9638", "[::1]:9638", "a.b-c.example"})
    void readsPeers(String text) {
        assertThat(Peer.parse(text)).hasToString(text);
    }

    @Test
    void aMappingIsCheckedAgainstTheLoadedPackage() {
        SessionEdits strict = new SessionEdits((service, mapping) -> {
            throw new UsageFault(service.ident().name() + " has no " + mapping.key(), "", "");
        });
        assertThat(strict.envMap(Session.EMPTY, "prt", "1").mappings()).hasSize(1);
        Session loaded = strict.load(Session.EMPTY, LoadRequest.of("core/redis"), Packages.redis().closure());
        assertThatThrownBy(() -> strict.envMap(loaded, "prt", "1")).hasMessage("redis has no prt");
    }

    @Test
    void aLoadedPackageIsPinnedToWhatWasFound() {
        LoadRequest request = new LoadRequest("core/redis", List.of("."), List.of("k.pub"), Optional.of("dev"), true);
        LoadRequest pinned = request.pinned(Packages.redis().build().ident());
        assertThat(pinned.what()).isEqualTo("core/redis/7.0.15/20240517120000");
        assertThat(pinned.channel()).isEmpty();
        assertThat(pinned.keys()).containsExactly("k.pub");
        assertThatThrownBy(() -> LoadRequest.of(" ")).isInstanceOf(UsageFault.class);
        assertThatThrownBy(Session.EMPTY::closure).isInstanceOf(UsageFault.class).hasMessage("no package is loaded");
    }
}
