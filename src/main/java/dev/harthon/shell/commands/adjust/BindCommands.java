package dev.harthon.shell.commands.adjust;

import dev.harthon.fault.ExitCode;
import dev.harthon.session.Bind;
import dev.harthon.session.SessionEdits;
import dev.harthon.shell.command.Completions;
import dev.harthon.shell.command.Group;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.Invocation;
import dev.harthon.shell.command.Parameter;
import dev.harthon.shell.command.ValueType;
import dev.harthon.workbench.Desk;
import java.util.List;

/** {@code bind NAME:SERVICE.GROUP} and {@code bind unset}. */
public final class BindCommands {

    private static final Parameter<Bind> BIND =
            Parameter.required("bind", "NAME:SERVICE.GROUP").of(ValueType.of(Bind.class, Bind::parse));

    private BindCommands() {}

    /** All of the family. */
    public static List<HarthonCommand> all(Desk desk, SessionEdits edits) {
        return List.of(new Add(desk, edits), new Unset(desk, edits));
    }

    private static final class Add extends HarthonCommand {

        private final Desk desk;
        private final SessionEdits edits;

        Add(Desk desk, SessionEdits edits) {
            super(spec("bind")
                    .group(Group.ADJUST)
                    .purpose("Satisfy a bind of the package with a service group")
                    .parameter(BIND)
                    .example("bind cache:redis.default", "the bind named cache")
                    .example("bind db:postgresql.blue@acme", "in an organisation")
                    .seeAlso("bind unset"));
            this.desk = desk;
            this.edits = edits;
        }

        @Override
        protected ExitCode run(Invocation in) {
            desk.edit(session -> edits.bind(session, in.value(BIND)));
            in.out().done("bind " + in.value(BIND));
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
                    Parameter.required("name", "the bind")
                            .completing(Completions.of(() ->
                                    desk.session().binds().stream().map(Bind::name).toList())));
        }

        private Unset(Desk desk, SessionEdits edits, Parameter<String> name) {
            super(spec("bind unset")
                    .group(Group.ADJUST)
                    .purpose("Take a bind away")
                    .parameter(name)
                    .example("bind unset cache", "the one of that name")
                    .example("bind unset db", "another one")
                    .seeAlso("bind"));
            this.desk = desk;
            this.edits = edits;
            this.name = name;
        }

        @Override
        protected ExitCode run(Invocation in) {
            desk.edit(session -> edits.bindUnset(session, in.value(name)));
            in.out().done("bind " + in.value(name) + " is gone");
            return ExitCode.OK;
        }
    }
}
