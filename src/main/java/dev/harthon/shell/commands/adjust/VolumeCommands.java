package dev.harthon.shell.commands.adjust;

import dev.harthon.app.Volume;
import dev.harthon.fault.ExitCode;
import dev.harthon.session.SessionEdits;
import dev.harthon.shell.command.Completions;
import dev.harthon.shell.command.Group;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.Invocation;
import dev.harthon.shell.command.Parameter;
import dev.harthon.shell.command.ValueType;
import dev.harthon.workbench.Desk;
import java.util.List;

/** {@code volume /HOST:PATH[:ro]|NAME:SIZE} and {@code volume unset}. */
public final class VolumeCommands {

    private static final Parameter<Volume> VOLUME = Parameter.required("volume", "/host/path:path[:ro] or name:size")
            .of(ValueType.of(Volume.class, Volume::parse));

    private VolumeCommands() {}

    /** All of the family. */
    public static List<HarthonCommand> all(Desk desk, SessionEdits edits) {
        return List.of(new Add(desk, edits), new Unset(desk, edits));
    }

    private static final class Add extends HarthonCommand {

        private final Desk desk;
        private final SessionEdits edits;

        Add(Desk desk, SessionEdits edits) {
            super(spec("volume")
                    .group(Group.ADJUST)
                    .purpose("Give the task storage")
                    .parameter(VOLUME)
                    .example("volume data:2GiB", "storage that stays with the task")
                    .example("volume /srv/media:media:ro", "a folder of the agent")
                    .seeAlso("volume unset"));
            this.desk = desk;
            this.edits = edits;
        }

        @Override
        protected ExitCode run(Invocation in) {
            desk.edit(session -> edits.volume(session, in.value(VOLUME)));
            in.out().done("volume " + in.value(VOLUME));
            return ExitCode.OK;
        }
    }

    private static final class Unset extends HarthonCommand {

        private final Desk desk;
        private final SessionEdits edits;
        private final Parameter<String> path;

        Unset(Desk desk, SessionEdits edits) {
            this(
                    desk,
                    edits,
                    Parameter.required("path", "where the task sees it")
                            .completing(Completions.of(() -> desk.session().volumes().stream()
                                    .map(Volume::containerPath)
                                    .toList())));
        }

        private Unset(Desk desk, SessionEdits edits, Parameter<String> path) {
            super(spec("volume unset")
                    .group(Group.ADJUST)
                    .purpose("Take storage away")
                    .parameter(path)
                    .example("volume unset data", "by the task's path")
                    .example("volume unset media", "another one")
                    .seeAlso("volume"));
            this.desk = desk;
            this.edits = edits;
            this.path = path;
        }

        @Override
        protected ExitCode run(Invocation in) {
            desk.edit(session -> edits.volumeUnset(session, in.value(path)));
            in.out().done("volume " + in.value(path) + " is gone");
            return ExitCode.OK;
        }
    }
}
