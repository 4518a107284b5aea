package dev.harthon.shell.commands.adjust;

import dev.harthon.fault.ExitCode;
import dev.harthon.session.SessionEdits;
import dev.harthon.shell.command.Group;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.Invocation;
import dev.harthon.shell.command.Parameter;
import dev.harthon.workbench.Desk;

/** {@code env unmap CFG.KEY}: the package's default counts again. */
public final class EnvUnmapCommand extends HarthonCommand {

    private final Desk desk;
    private final SessionEdits edits;
    private final Parameter<String> key;

    public EnvUnmapCommand(Desk desk, SessionEdits edits) {
        this(
                desk,
                edits,
                Parameter.required("key", "the mapped key")
                        .completing(Names.mapped(desk)));
    }

    private EnvUnmapCommand(Desk desk, SessionEdits edits, Parameter<String> key) {
        super(spec("env unmap")
                .group(Group.ADJUST)
                .purpose("Give a key of the package's configuration its default again")
                .parameter(key)
                .example("env unmap greeting", "default.toml counts again")
                .example("env unmap interval", "another key")
                .seeAlso("env map", "env list"));
        this.desk = desk;
        this.edits = edits;
        this.key = key;
    }

    @Override
    protected ExitCode run(Invocation in) {
        desk.edit(session -> edits.envUnmap(session, in.value(key)));
        in.out().done(in.value(key) + " has its default again");
        return ExitCode.OK;
    }
}
