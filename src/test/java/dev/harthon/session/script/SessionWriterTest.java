package dev.harthon.session.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harthon.app.Packages;
import dev.harthon.app.PortName;
import dev.harthon.app.Protocol;
import dev.harthon.session.LoadRequest;
import dev.harthon.session.MappingCheck;
import dev.harthon.session.Peer;
import dev.harthon.session.SecretSource;
import dev.harthon.session.Session;
import dev.harthon.session.SessionEdits;
import dev.harthon.session.ports.PortRequest;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SessionWriterTest {

    private static final SessionEdits EDITS = new SessionEdits(MappingCheck.NONE);

    @Provide
    Arbitrary<Session> sessions() {
        return AnySession.sessions();
    }

    @Property(tries = 300)
    void replayingASavedSessionGivesAnEqualOne(@ForAll("sessions") Session session) {
        String saved = SessionWriter.text(session, "1.0");
        Session again = new Replayer(AnySession::closure).replay(saved);
        assertThat(again).isEqualTo(session);
        assertThat(SessionWriter.text(again, "1.0")).isEqualTo(saved);
        assertThat(SessionWriter.digest(again)).isEqualTo(SessionWriter.digest(session)).hasSize(64);
    }

    @Property(tries = 300)
    void twoSessionsDifferByWhatLeadsFromOneToTheOther(
            @ForAll("sessions") Session one, @ForAll("sessions") Session other) {
        assertThat(SessionChange.between(one, other).isEmpty()).isEqualTo(one.equals(other));
    }

    @Test
    void writesTheSmallestScriptInAFixedOrder() {
        LoadRequest request = LoadRequest.of("core/redis");
        Session session = EDITS.load(Session.EMPTY, request.pinned(Packages.redis().build().ident()),
                Packages.redis().closure());
        session = EDITS.peer(session, Peer.parse("10.0.0.7"));
        session = EDITS.envSecret(session, "PASS", new SecretSource.FromEnv("REDIS_PASS"));
        session = EDITS.envSet(session, "MODE", "it's fast");
        session = EDITS.envMap(session, "port", "$PORT_REDIS");
        session = EDITS.expose(session, new PortRequest(6379, Optional.of(new PortName("redis")),
                Optional.of(Protocol.TCP), true, Map.of("VIP_0", "db:6379")));
        session = EDITS.unexpose(session, "ctl");
        session = EDITS.set(EDITS.set(session, "mem", "0.5GiB"), "cpus", "1.0");
        session = EDITS.set(EDITS.unset(EDITS.set(session, "disk", "5"), "disk"), "constraints", "hostname:UNIQUE");
        assertThat(SessionWriter.text(session, "0.1.0")).isEqualTo("""
                # A Harthon session, saved by harthon 0.1.0
                load core/redis/7.0.15/20240517120000
                unexpose ctl
                set constraints hostname:UNIQUE
                set cpus 1
                set mem 512
                expose port 6379 --name redis --protocol tcp --fixed --label VIP_0=db:6379
                env 'MODE=it'\\''s fast'
                env secret PASS --from-env REDIS_PASS
                env map port '${PORT_REDIS}'
                peer 10.0.0.7
                """);
    }

    @Test
    void anEmptySessionIsAHeader() {
        assertThat(SessionWriter.lines(Session.EMPTY)).isEmpty();
        assertThat(SessionWriter.text(Session.EMPTY, "1")).isEqualTo("# A Harthon session, saved by harthon 1\n");
    }

    @Test
    void tellsWhatChanged() {
        Session before = EDITS.set(EDITS.envSet(Session.EMPTY, "A", "1"), "cpus", "1");
        Session after = EDITS.set(EDITS.envSet(EDITS.envUnset(before, "A"), "B", "2"), "cpus", "2");
        assertThat(SessionChange.between(before, after)).extracting(SessionChange::toString)
                .containsExactly("- env A=1", "~ set cpus 1 -> set cpus 2", "+ env B=2");
    }
}
