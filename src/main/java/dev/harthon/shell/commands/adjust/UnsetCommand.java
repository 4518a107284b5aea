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

    private final Desk desk;
    private final SessionEdits edits;
    private final Parameter<String> key;

    public UnsetCommand(Desk desk, SessionEdits edits) {
        this(desk, edits, Parameter.required("key", "the setting").of(SettingNames.changed(desk::session)));
    }

    private UnsetCommand(Desk desk, SessionEdits edits, Parameter<String> key) {
        super(spec("unset")
                .group(Group.ADJUST)
                .purpose("Give a setting its default again")
                .parameter(key)
                .example("unset cpus", "0.5, as the exporter had it")
                .example("unset id", "made of the package's name again")
                .seeAlso("set", "reset"));
        this.desk = desk;
        this.edits = edits;
        this.key = key;
    }

    @Override
    protected ExitCode run(Invocation in) {
        String name = in.value(key);
        desk.edit(session -> edits.unset(session, name));
        in.out().done(name + " = " + SettingRegistry.require(name).shown(desk.session()).orElse("(no value)"));
        return ExitCode.OK;
    }
}
