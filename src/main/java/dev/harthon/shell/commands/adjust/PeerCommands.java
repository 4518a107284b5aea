package dev.harthon.shell.commands.adjust;

import dev.harthon.fault.ExitCode;
import dev.harthon.session.Peer;
import dev.harthon.session.SessionEdits;
import dev.harthon.shell.command.Completions;
import dev.harthon.shell.command.Group;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.Invocation;
import dev.harthon.shell.command.Parameter;
import dev.harthon.shell.command.ValueType;
import dev.harthon.workbench.Desk;
import java.util.List;

/** {@code peer HOST[:PORT]} and {@code peer unset}. */
public final class PeerCommands {

    private static final Parameter<Peer> PEER =
            Parameter.required("peer", "HOST[:PORT]").of(ValueType.of(Peer.class, Peer::parse));

    private PeerCommands() {}

    /** All of the family. */
    public static List<HarthonCommand> all(Desk desk, SessionEdits edits) {
        return List.of(new Add(desk, edits), new Unset(desk, edits));
    }

    private static final class Add extends HarthonCommand {

        private final Desk desk;
        private final SessionEdits edits;

        Add(Desk desk, SessionEdits edits) {
            super(spec("peer")
                    .group(Group.ADJUST)
                    .purpose("Name a Supervisor to gossip with")
                    .parameter(PEER)
                    .example("peer 10.0.0.7", "its usual port")
                    .example("peer ring-1.example:9638", "with a port")
                    .seeAlso("peer unset"));
            this.desk = desk;
            this.edits = edits;
        }

        @Override
        protected ExitCode run(Invocation in) {
            desk.edit(session -> edits.peer(session, in.value(PEER)));
            in.out().done("peer " + in.value(PEER));
            return ExitCode.OK;
        }
    }

    private static final class Unset extends HarthonCommand {

        private final Desk desk;
        private final SessionEdits edits;
        private final Parameter<String> name;

        Unset(Desk desk, SessionEdits edits) {
            this(
                    desk,
                    edits,
                    Parameter.required("name", "the peer")
                            .completing(Completions.of(() ->
                                    desk.session().peers().stream().map(Peer::address).toList())));
        }

        private Unset(Desk desk, SessionEdits edits, Parameter<String> name) {
            super(spec("peer unset")
                    .group(Group.ADJUST)
                    .purpose("Take a peer away")
                    .parameter(name)
                    .example("peer unset 10.0.0.7", "the one of that name")
                    .example("peer unset ring-1.example:9638", "another one")
                    .seeAlso("peer"));
            this.desk = desk;
            this.edits = edits;
            this.name = name;
        }

        @Override
        protected ExitCode run(Invocation in) {
            desk.edit(session -> edits.peerUnset(session, in.value(name)));
            in.out().done("peer " + in.value(name) + " is gone");
            return ExitCode.OK;
        }
    }
}
