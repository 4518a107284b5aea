package dev.harthon.shell.commands.adjust;

import dev.harthon.app.Volume;
import dev.harthon.fault.ExitCode;
import dev.harthon.session.Bind;
import dev.harthon.session.Peer;
import dev.harthon.session.Session;
import dev.harthon.session.SessionEdits;
import dev.harthon.shell.command.Completions;
import dev.harthon.shell.command.Group;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.Invocation;
import dev.harthon.shell.command.Parameter;
import dev.harthon.shell.command.ValueType;
import dev.harthon.workbench.Desk;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/** {@code bind}, {@code peer} and {@code volume}: lists of things that are added, and taken away by name. */
public final class EntryCommands {

    /**
     * One such list.
     *
     * @param word the command's name
     * @param form how an entry is written
     * @param purpose of adding one
     * @param names of the entries that there are
     */
    private record Kind<T>(
            String word,
            String form,
            String purpose,
            ValueType<T> type,
            BiFunction<Session, T, Session> add,
            BiFunction<Session, String, Session> remove,
            Function<Session, List<String>> names,
            Function<Session, Map<String, String>> beginnings,
            List<String> examples) {}

    private EntryCommands() {}

    /** All three families. */
    public static List<HarthonCommand> all(Desk desk, SessionEdits edits) {
        Kind<Bind> bind = new Kind<>(
                "bind", "NAME:SERVICE.GROUP", "Satisfy a bind of the package with a service group",
                ValueType.of(Bind.class, Bind::parse), edits::bind, edits::bindUnset,
                session -> session.binds().stream().map(Bind::name).toList(),
                EntryCommands::openBinds,
                List.of("bind cache:redis.default", "bind db:postgresql.blue@acme", "bind unset cache"));
        Kind<Peer> peer = new Kind<>(
                "peer", "HOST[:PORT]", "Name a Supervisor to gossip with",
                ValueType.of(Peer.class, Peer::parse), edits::peer, edits::peerUnset,
                session -> session.peers().stream().map(Peer::address).toList(),
                session -> Map.of(),
                List.of("peer 10.0.0.7", "peer ring-1.example:9638", "peer unset 10.0.0.7"));
        Kind<Volume> volume = new Kind<>(
                "volume", "/HOST/PATH:PATH[:ro] or NAME:SIZE", "Give the task storage",
                ValueType.of(Volume.class, Volume::parse), edits::volume, edits::volumeUnset,
                session -> session.volumes().stream().map(Volume::containerPath).toList(),
                session -> Map.of("data:", "storage that stays with the task: give a size, such as data:2GiB"),
                List.of("volume data:2GiB", "volume /srv/media:media:ro", "volume unset data"));
        return Stream.of(bind, peer, volume)
                .flatMap(kind -> Stream.of(new Add<>(desk, kind), new Unset(desk, kind)))
                .toList();
    }

    /** The binds that the loaded package declares. */
    private static Map<String, String> openBinds(Session session) {
        Map<String, String> binds = new TreeMap<>();
        session.service().ifPresent(service -> {
            service.metadata().binds().forEach((name, exports) ->
                    binds.put(name + ":", "required; exports " + String.join(" ", exports)));
            service.metadata().optionalBinds().forEach((name, exports) ->
                    binds.put(name + ":", "optional; exports " + String.join(" ", exports)));
        });
        return binds;
    }

    private static final class Add<T> extends HarthonCommand {

        private final Desk desk;
        private final Kind<T> kind;
        private final Parameter<T> entry;

        Add(Desk desk, Kind<T> kind) {
            this(desk, kind, Parameter.required(kind.word(), kind.form())
                    .of(kind.type())
                    .completing(Completions.beginnings(() -> kind.beginnings().apply(desk.session()))));
        }

        private Add(Desk desk, Kind<T> kind, Parameter<T> entry) {
            super(spec(kind.word())
                    .group(Group.ADJUST)
                    .purpose(kind.purpose())
                    .parameter(entry)
                    .example(kind.examples().get(0), "in its short form")
                    .example(kind.examples().get(1), "with all that can be said")
                    .seeAlso(kind.word() + " unset"));
            this.desk = desk;
            this.kind = kind;
            this.entry = entry;
        }

        @Override
        protected ExitCode run(Invocation in) {
            desk.edit(session -> kind.add().apply(session, in.value(entry)));
            in.out().done(kind.word() + " " + in.value(entry));
            return ExitCode.OK;
        }
    }

    private static final class Unset extends HarthonCommand {

        private final Desk desk;
        private final Kind<?> kind;
        private final Parameter<String> name;

        Unset(Desk desk, Kind<?> kind) {
            this(
                    desk,
                    kind,
                    Parameter.required("name", "which one")
                            .completing(Completions.of(() -> kind.names().apply(desk.session()))));
        }

        private Unset(Desk desk, Kind<?> kind, Parameter<String> name) {
            super(spec(kind.word() + " unset")
                    .group(Group.ADJUST)
                    .purpose("Take a " + kind.word() + " away")
                    .parameter(name)
                    .example(kind.examples().get(2), "the one of that name")
                    .example(kind.word() + " unset --help", "this text")
                    .seeAlso(kind.word()));
            this.desk = desk;
            this.kind = kind;
            this.name = name;
        }

        @Override
        protected ExitCode run(Invocation in) {
            desk.edit(session -> kind.remove().apply(session, in.value(name)));
            in.out().done(kind.word() + " " + in.value(name) + " is gone");
            return ExitCode.OK;
        }
    }
}
