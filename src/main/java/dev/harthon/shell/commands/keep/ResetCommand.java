package dev.harthon.shell.commands.keep;

import dev.harthon.fault.ExitCode;
import dev.harthon.session.settings.SettingRegistry;
import dev.harthon.shell.command.Completions;
import dev.harthon.shell.command.Group;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.Invocation;
import dev.harthon.shell.command.Parameter;
import dev.harthon.workbench.Desk;

/** {@code reset [KEY]}: back to what was saved. */
public final class ResetCommand extends HarthonCommand {

    private static final Parameter<String> KEY =
            Parameter.optional("key", "one setting only").completing(Completions.of(SettingRegistry.names()));

    private final Desk desk;

    public ResetCommand(Desk desk) {
        super(spec("reset")
                .group(Group.KEEP)
                .purpose("Go back to the session as it was saved; 'undo' takes that back")
                .parameter(KEY)
                .example("reset", "everything")
                .example("reset mem", "one setting")
                .seeAlso("changes", "undo"));
        this.desk = desk;
    }

    @Override
    protected ExitCode run(Invocation in) {
        desk.reset(in.find(KEY));
        in.out().done(in.find(KEY).map(key -> key + " is as it was saved").orElse("all is as it was saved"));
        return ExitCode.OK;
    }
}
