package dev.harthon.shell.commands.adjust;

import dev.harthon.fault.ExitCode;
import dev.harthon.session.SessionEdits;
import dev.harthon.session.settings.Setting;
import dev.harthon.session.settings.SettingRegistry;
import dev.harthon.shell.command.Group;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.Invocation;
import dev.harthon.shell.command.Parameter;
import dev.harthon.workbench.Desk;

/** {@code set KEY VALUE}: how the service shall run. */
public final class SetCommand extends HarthonCommand {

    private static final Parameter<String> KEY = SettingNames.required();

    private final Desk desk;
    private final SessionEdits edits;
    private final Parameter<String> value;

    public SetCommand(Desk desk, SessionEdits edits) {
        this(desk, edits, Parameter.atLeastOne("value", "its value; units are understood")
                .orNegative()
                .of(new SettingValueSlot(desk::session).type()));
    }

    private SetCommand(Desk desk, SessionEdits edits, Parameter<String> value) {
        super(spec("set")
                .group(Group.ADJUST)
                .purpose("Change a setting")
                .detail("'explain KEY' tells what a setting means, its range and its default.")
                .parameter(KEY)
                .parameter(value)
                .example("set cpus 0.5", "half a processor for each instance")
                .example("set mem 512MB", "sizes have units")
                .seeAlso("unset", "get", "explain"));
        this.desk = desk;
        this.edits = edits;
        this.value = value;
    }

    @Override
    protected ExitCode run(Invocation in) {
        String key = in.value(KEY);
        desk.edit(session -> edits.set(session, key, String.join(" ", in.all(value))));
        Setting<?> setting = SettingRegistry.require(key);
        in.out().done(key + " = " + setting.shown(desk.session()).orElse(""));
        return ExitCode.OK;
    }
}
