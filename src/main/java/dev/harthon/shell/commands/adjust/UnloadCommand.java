package dev.harthon.shell.commands.adjust;

import dev.harthon.fault.ExitCode;
import dev.harthon.session.SessionEdits;
import dev.harthon.shell.command.Group;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.Invocation;
import dev.harthon.workbench.Desk;

/** {@code unload}: lets go of the package; everything else that was said stays. */
public final class UnloadCommand extends HarthonCommand {

    private final Desk desk;
    private final SessionEdits edits;

    public UnloadCommand(Desk desk, SessionEdits edits) {
        super(spec("unload")
                .group(Group.LOOK)
                .purpose("Let go of the loaded package; settings stay")
                .example("unload", "then load another one with the same settings")
                .example("unload --help", "this text")
                .seeAlso("load"));
        this.desk = desk;
        this.edits = edits;
    }

    @Override
    protected ExitCode run(Invocation in) {
        String ident = desk.closure().top().ident().toString();
        desk.edit(edits::unload);
        in.out().done("unloaded " + ident);
        return ExitCode.OK;
    }
}
