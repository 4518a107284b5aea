package dev.harthon.session.script;

import dev.harthon.app.DurationText;
import dev.harthon.app.HealthCheck;
import dev.harthon.app.HealthProbe;
import dev.harthon.app.PortName;
import dev.harthon.app.Protocol;
import dev.harthon.app.Volume;
import dev.harthon.habitat.Closure;
import dev.harthon.session.Bind;
import dev.harthon.session.LoadRequest;
import dev.harthon.session.MappingCheck;
import dev.harthon.session.Peer;
import dev.harthon.session.SecretSource;
import dev.harthon.session.Session;
import dev.harthon.session.SessionEdits;
import dev.harthon.session.ports.PortRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Runs a saved script on the edits alone, as the shell runs it through its commands. */
final class Replayer {

    private final SessionEdits edits = new SessionEdits(MappingCheck.NONE);
    private final Function<String, Closure> packages;

    Replayer(Function<String, Closure> packages) {
        this.packages = packages;
    }

    Session replay(String script) {
        Session session = Session.EMPTY;
        for (ScriptLine line : SessionScript.parse("saved", script, Map.of(), Map.of())) {
            session = run(session, new Call(line.words()));
        }
        return session;
    }

    private Session run(Session session, Call call) {
        return switch (call.next()) {
            case "target" -> edits.target(session, call.last("use"));
            case "load" -> load(session, call);
            case "unexpose" -> edits.unexpose(session, call.last());
            case "set" -> edits.set(session, call.next(), call.last());
            case "expose" -> expose(session, call);
            case "env" -> env(session, call);
            case "health" -> edits.health(session, health(call));
            case "label" -> pair(call.last(), (key, value) -> edits.label(session, key, value));
            case "volume" -> edits.volume(session, Volume.parse(call.last()));
            case "bind" -> edits.bind(session, Bind.parse(call.last()));
            case "peer" -> edits.peer(session, Peer.parse(call.last()));
            default -> throw new AssertionError("no such command in a saved script");
        };
    }

    private Session load(Session session, Call call) {
        LoadRequest request = new LoadRequest(call.last(), call.all("from"), call.all("key"), call.one("channel"),
                call.has("offline"));
        return edits.load(session, request, packages.apply(request.what()));
    }

    private Session expose(Session session, Call call) {
        call.next();
        Map<String, String> labels = new LinkedHashMap<>();
        call.all("label").forEach(label -> labels.put(label.split("=", 2)[0], label.split("=", 2)[1]));
        return edits.expose(session, new PortRequest(Integer.parseInt(call.last()), call.one("name").map(PortName::parse),
                call.one("protocol").map(Protocol::parse), call.has("fixed"), labels));
    }

    private Session env(Session session, Call call) {
        String first = call.next();
        if (first.equals("map")) {
            return edits.envMap(session, call.next(), call.last());
        }
        if (first.equals("secret")) {
            SecretSource source = call.one("from-env").<SecretSource>map(SecretSource.FromEnv::new)
                    .or(() -> call.one("from-file").map(SecretSource.FromFile::new))
                    .orElse(new SecretSource.Prompt());
            return edits.envSecret(session, call.last(), source);
        }
        return pair(first, (key, value) -> edits.envSet(session, key, value));
    }

    private static HealthCheck health(Call call) {
        HealthProbe probe = switch (call.next()) {
            case "http" -> new HealthProbe.Http(PortName.parse(call.one("port").get()), call.one("path").get());
            case "tcp" -> new HealthProbe.Tcp(PortName.parse(call.one("port").get()));
            case "command" -> new HealthProbe.Command(call.last());
            default -> new HealthProbe.Supervisor();
        };
        HealthCheck usual = HealthCheck.of(probe);
        return new HealthCheck(probe,
                call.one("grace").map(DurationText::parse).orElse(usual.grace()),
                call.one("interval").map(DurationText::parse).orElse(usual.interval()),
                call.one("timeout").map(DurationText::parse).orElse(usual.timeout()),
                call.one("failures").map(Integer::parseInt).orElse(usual.failures()),
                call.one("delay").map(DurationText::parse).orElse(usual.delay()));
    }

    private static Session pair(String text, BiFunction<String, String, Session> action) {
        int equals = text.indexOf('=');
        return action.apply(text.substring(0, equals), text.substring(equals + 1));
    }

    /** A command's words: options apart, operands in their order. */
    private static final class Call {

        private final Map<String, List<String>> options = new LinkedHashMap<>();
        private final List<String> operands = new ArrayList<>();

        Call(List<String> words) {
            boolean open = true;
            for (int i = 0; i < words.size(); i++) {
                String word = words.get(i);
                if (!open || !word.startsWith("--")) {
                    operands.add(word);
                } else if (word.equals("--")) {
                    open = false;
                } else if (word.contains("=")) {
                    option(word.substring(2, word.indexOf('=')), word.substring(word.indexOf('=') + 1));
                } else if (List.of("--fixed", "--offline").contains(word)) {
                    option(word.substring(2), "");
                } else {
                    option(word.substring(2), words.get(++i));
                }
            }
        }

        private void option(String name, String value) {
            options.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
        }

        String next() {
            return operands.remove(0);
        }

        String last() {
            assertOnly(1);
            return next();
        }

        String last(String before) {
            assertOnly(2);
            if (!next().equals(before)) {
                throw new AssertionError("expected " + before);
            }
            return next();
        }

        private void assertOnly(int count) {
            if (operands.size() != count) {
                throw new AssertionError("too many or too few words: " + operands);
            }
        }

        boolean has(String name) {
            return options.containsKey(name);
        }

        Optional<String> one(String name) {
            return all(name).stream().findFirst();
        }

        List<String> all(String name) {
            return options.getOrDefault(name, List.of());
        }
    }
}
