package dev.harthon.session.script;

import dev.harthon.session.EnvEntry;
import dev.harthon.session.LoadRequest;
import dev.harthon.session.SecretSource;
import dev.harthon.session.Session;
import dev.harthon.session.ports.PortRequest;
import java.util.ArrayList;
import java.util.List;

/**
 * A session as the fewest commands that say it, in an order that always is the same and always works: a default port is
 * taken away while it is there, and ports are exposed before something is mapped to them.
 */
final class SessionLines {

    private final Session session;
    private final List<SessionLine> lines = new ArrayList<>();

    private SessionLines(Session session) {
        this.session = session;
    }

    static List<SessionLine> of(Session session) {
        return new SessionLines(session).write();
    }

    private List<SessionLine> write() {
        session.target().ifPresent(name -> add(SessionLine.about("target", "target", "use").line(name)));
        session.loaded().ifPresent(loaded -> add(load(loaded.request())));
        session.ports().removed().forEach(name ->
                add(SessionLine.about("unexpose " + name, "unexpose").line(name.text())));
        session.settings().texts().forEach((name, text) ->
                add(SessionLine.about("set " + name, "set").line(name, text)));
        session.ports().requests().forEach(request -> add(expose(request)));
        session.env().forEach((name, entry) -> add(env(name, entry)));
        session.mappings().forEach(mapping -> add(SessionLine.about("env map " + mapping.key(), "env", "map")
                .line(mapping.key().toString(), mapping.value().toString())));
        session.health().ifPresent(check -> add(HealthLine.of(check)));
        session.labels().forEach((key, value) -> add(SessionLine.about("label " + key, "label").line(key + "=" + value)));
        session.volumes().forEach(volume ->
                add(SessionLine.about("volume " + volume.containerPath(), "volume").line(volume.toString())));
        session.binds().forEach(bind -> add(SessionLine.about("bind " + bind.name(), "bind").line(bind.toString())));
        session.peers().forEach(peer -> add(SessionLine.about("peer " + peer, "peer").line(peer.address())));
        return lines;
    }

    private void add(SessionLine line) {
        lines.add(line);
    }

    private static SessionLine load(LoadRequest request) {
        SessionLine.Builder line = SessionLine.about("load", "load");
        request.from().forEach(place -> line.option("from", place));
        request.keys().forEach(key -> line.option("key", key));
        request.channel().ifPresent(channel -> line.option("channel", channel));
        return line.flag("offline", request.offline()).line(request.what());
    }

    private static SessionLine expose(PortRequest request) {
        String subject = "expose " + (request.number() > 0 ? request.number() : request.name().orElseThrow());
        SessionLine.Builder line = SessionLine.about(subject, "expose", "port", Integer.toString(request.number()));
        request.name().ifPresent(name -> line.option("name", name.text()));
        request.protocol().ifPresent(protocol -> line.option("protocol", protocol.toString()));
        line.flag("fixed", request.fixed());
        request.labels().forEach((key, value) -> line.option("label", key + "=" + value));
        return line.line();
    }

    private static SessionLine env(String name, EnvEntry entry) {
        String subject = "env " + name;
        if (entry instanceof EnvEntry.Literal literal) {
            return SessionLine.about(subject, "env").line(name + "=" + literal.text());
        }
        SecretSource source = ((EnvEntry.Secret) entry).source();
        SessionLine.Builder line = SessionLine.about(subject, "env", "secret", name);
        if (source instanceof SecretSource.FromEnv from) {
            line.option("from-env", from.variable());
        } else if (source instanceof SecretSource.FromFile file) {
            line.option("from-file", file.path());
        }
        return line.line();
    }
}
