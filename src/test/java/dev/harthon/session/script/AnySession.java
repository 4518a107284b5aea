package dev.harthon.session.script;

import dev.harthon.app.DurationText;
import dev.harthon.app.HealthCheck;
import dev.harthon.app.HealthProbe;
import dev.harthon.app.Packages;
import dev.harthon.app.PortName;
import dev.harthon.app.Protocol;
import dev.harthon.app.Volume;
import dev.harthon.fault.UsageFault;
import dev.harthon.habitat.Closure;
import dev.harthon.habitat.MappedValue;
import dev.harthon.session.Bind;
import dev.harthon.session.LoadRequest;
import dev.harthon.session.MappingCheck;
import dev.harthon.session.Peer;
import dev.harthon.session.SecretSource;
import dev.harthon.session.Session;
import dev.harthon.session.SessionEdits;
import dev.harthon.session.ports.PortRequest;
import dev.harthon.session.settings.SettingRegistry;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Sessions as any user might leave them: some edits, one after the other, whichever of them work. */
final class AnySession {

    private static final SessionEdits EDITS = new SessionEdits(MappingCheck.NONE);
    private static final Map<String, Closure> PACKAGES = Map.of(
            "core/redis", Packages.redis().closure(),
            "./results/-web.hart", Packages.service().ident("acme/web/1.0/20240101000000")
                    .export("http", "a.b").export("gossip", "g").exposes(80, 81, 8301)
                    .defaults("g = 8301\n[a]\nb = 80").closure());

    private AnySession() {}

    static Closure closure(String what) {
        return PACKAGES.get(what);
    }

    static Arbitrary<Session> sessions() {
        return edits().list().ofMaxSize(25).map(list -> {
            Session session = Session.EMPTY;
            for (UnaryOperator<Session> edit : list) {
                session = tried(edit, session);
            }
            return session;
        });
    }

    private static Session tried(UnaryOperator<Session> edit, Session session) {
        try {
            return edit.apply(session);
        } catch (UsageFault refused) {
            return session;
        }
    }

    private static Arbitrary<UnaryOperator<Session>> edits() {
        return Arbitraries.oneOf(
                loads(), settings(), ports(), unexposes(), variables(), mappings(), checks(), rest());
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars("abz019 \t\n\r'\"\\$#={}[]~-*!é☃😀").ofMaxLength(12);
    }

    private static Arbitrary<UnaryOperator<Session>> loads() {
        return Combinators.combine(Arbitraries.of(PACKAGES.keySet()), texts().list().ofMaxSize(2), Arbitraries.of(true, false))
                .as((what, places, offline) -> session -> EDITS.load(session,
                        new LoadRequest(what, places, places, places.stream().findFirst(), offline), closure(what)));
    }

    private static Arbitrary<UnaryOperator<Session>> settings() {
        return Arbitraries.of(SettingRegistry.all()).map(setting -> session ->
                EDITS.set(session, setting.name(), setting.example()));
    }

    private static Arbitrary<PortName> names() {
        return Arbitraries.of("http", "gossip", "port", "a-b", "port-81", "ctl").map(PortName::new);
    }

    private static Arbitrary<UnaryOperator<Session>> ports() {
        Arbitrary<Integer> numbers = Arbitraries.of(0, 80, 81, 6379, 8301, 9638, 9631, 7000);
        return Combinators.combine(numbers, names().optional(), Arbitraries.of(Protocol.values()).optional(),
                        Arbitraries.of(true, false), texts().optional())
                .as((number, name, protocol, fixed, label) -> session -> EDITS.expose(session, new PortRequest(
                        number, name, protocol, fixed, label.map(text -> Map.of("L" + text.replace("=", ""), text))
                                .orElse(Map.of()))));
    }

    private static Arbitrary<UnaryOperator<Session>> unexposes() {
        return names().map(name -> session -> EDITS.unexpose(session, name.text()));
    }

    private static Arbitrary<UnaryOperator<Session>> variables() {
        return Combinators.combine(Arbitraries.of("A", "B_2", "map"), texts(), Arbitraries.integers().between(0, 3))
                .as((name, text, kind) -> session -> switch (kind) {
                    case 0 -> EDITS.envSecret(session, name, new SecretSource.FromFile(text));
                    case 1 -> EDITS.envSecret(session, name, new SecretSource.FromEnv("SECRET"));
                    case 2 -> EDITS.envSecret(session, name, new SecretSource.Prompt());
                    default -> EDITS.envSet(session, name, text);
                });
    }

    private static Arbitrary<UnaryOperator<Session>> mappings() {
        Arbitrary<String> keys = Arbitraries.of("port", "a.b", "\"odd key\".x", "-a");
        return Combinators.combine(keys, texts(), Arbitraries.of("", "$HOST", "${PORT_HTTP:-x y}"))
                .as((key, text, variable) -> session -> EDITS.envMap(session, key,
                        new MappedValue(text.isEmpty() ? List.of() : List.of(new MappedValue.Text(text))) + variable));
    }

    private static Arbitrary<UnaryOperator<Session>> checks() {
        Arbitrary<HealthProbe> probes = Combinators.combine(names(), texts(), Arbitraries.integers().between(0, 3))
                .as((port, text, kind) -> switch (kind) {
                    case 0 -> new HealthProbe.Http(port, "/a'b?c=1");
                    case 1 -> new HealthProbe.Tcp(port);
                    case 2 -> new HealthProbe.Command("-" + text);
                    default -> new HealthProbe.Supervisor();
                });
        return Combinators.combine(probes, Arbitraries.integers().between(1, 90))
                .as((probe, number) -> session -> EDITS.health(session, new HealthCheck(probe,
                        DurationText.ofSeconds(number), DurationText.ofSeconds(10), DurationText.ofSeconds(number), number,
                        DurationText.ofSeconds(0))));
    }

    private static Arbitrary<UnaryOperator<Session>> rest() {
        return Arbitraries.of(
                session -> EDITS.label(session, "-team", "a=b\nc"),
                session -> EDITS.label(session, "it's", ""),
                session -> EDITS.bind(session, Bind.parse("cache:redis.default")),
                session -> EDITS.peer(session, Peer.parse("10.0.0.7:9638")),
                session -> EDITS.volume(session, Volume.parse("data:1GiB")),
                session -> EDITS.volume(session, Volume.parse("/srv/a b:data/x:ro")),
                session -> EDITS.target(session, "prod"),
                EDITS::unload);
    }
}
