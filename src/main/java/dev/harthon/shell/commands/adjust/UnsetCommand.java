package dev.harthon.shell.commands.adjust;

import dev.harthon.fault.ExitCode;
import dev.harthon.session.SessionEdits;
import dev.harthon.session.settings.SettingRegistry;
import dev.harthon.shell.command.Group;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.Invocation;
import dev.harthon.shell.command.Parameter;
import dev.harthon.workbench.Desk;

/** {@code unset KEY}: back to the default. */
public final class UnsetCommand extends HarthonCommand {

    private static final Parameter<String> KEY = SettingNames.required();

    private final Desk desk;
    private final SessionEdits edits;

    public UnsetCommand(Desk desk, SessionEdits edits) {
        super(spec("unset")
                .group(Group.ADJUST)
                .purpose("Give a setting its default again")
                .parameter(KEY)
                .example("unset cpus", "0.5, as the exporter had it")
                .example("unset id", "made of the package's name again")
                .seeAlso("set", "reset"));
        this.desk = desk;
        this.edits = edits;
    }

    @Override
    protected ExitCode run(Invocation in) {
        String key = in.value(KEY);
        desk.edit(session -> edits.unset(session, key));
        in.out().done(key + " = " + SettingRegistry.require(key).shown(desk.session()).orElse("(no value)"));
        return ExitCode.OK;
    }
}
