package dev.harthon.shell.commands.keep;

import dev.harthon.fault.ExitCode;
import dev.harthon.shell.command.Group;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.Invocation;
import dev.harthon.shell.command.Parameter;
import dev.harthon.shell.commands.adjust.SettingNames;
import dev.harthon.workbench.Desk;

/** {@code reset [KEY]}: back to what was saved. */
public final class ResetCommand extends HarthonCommand {

    private final Desk desk;
    private final Parameter<String> key;

    public ResetCommand(Desk desk) {
        this(desk, Parameter.optional("key", "one setting only").of(SettingNames.changed(desk::session)));
    }

    private ResetCommand(Desk desk, Parameter<String> key) {
        super(spec("reset")
                .group(Group.KEEP)
                .purpose("Go back to the session as it was saved; 'undo' takes that back")
                .parameter(key)
                .example("reset", "everything")
                .example("reset mem", "one setting")
                .seeAlso("changes", "undo"));
        this.desk = desk;
        this.key = key;
    }

    @Override
    protected ExitCode run(Invocation in) {
        desk.reset(in.find(key));
        in.out().done(in.find(key).map(name -> name + " is as it was saved").orElse("all is as it was saved"));
        return ExitCode.OK;
    }
}
