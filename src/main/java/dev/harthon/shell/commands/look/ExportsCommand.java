package dev.harthon.shell.commands.look;

import dev.harthon.fault.ExitCode;
import dev.harthon.habitat.ExportedValue;
import dev.harthon.shell.command.Group;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.Invocation;
import dev.harthon.shell.render.Listing;
import dev.harthon.workbench.Desk;

/** {@code exports}: what the package tells other services, with the value that each has now. */
public final class ExportsCommand extends HarthonCommand {

    private final Desk desk;

    public ExportsCommand(Desk desk) {
        super(spec("exports")
                .group(Group.LOOK)
                .purpose("List what the package exports, and the value of each now")
                .detail("A value follows default.toml and what is mapped; what only the task knows is shown as it is "
                        + "written.")
                .formats()
                .example("exports", "name, path in the configuration, value")
                .example("exports -o json", "for scripts")
                .seeAlso("exposes", "expose", "config"));
        this.desk = desk;
    }

    @Override
    protected ExitCode run(Invocation in) {
        in.show(Listing.of(ExportedValue.of(desk.closure().top(), desk.session().effectiveMappings()))
                .column("export", ExportedValue::name)
                .column("path", ExportedValue::path)
                .column("value", ExportedValue::text)
                .whenEmpty("the package exports nothing"));
        return ExitCode.OK;
    }
}
