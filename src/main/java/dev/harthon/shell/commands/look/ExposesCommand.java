package dev.harthon.shell.commands.look;

import dev.harthon.fault.ExitCode;
import dev.harthon.shell.command.Group;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.Invocation;
import dev.harthon.shell.render.Listing;
import dev.harthon.workbench.Desk;

/** {@code exposes}: the ports that the package named when it was built. */
public final class ExposesCommand extends HarthonCommand {

    private final Desk desk;

    public ExposesCommand(Desk desk) {
        super(spec("exposes")
                .group(Group.LOOK)
                .purpose("List the ports that the package was built to expose")
                .detail("They are fixed at build time and do not follow the configuration; 'show' lists the ports "
                        + "that the application will get.")
                .formats()
                .example("exposes", "the ports, one a line")
                .example("exposes -o json", "the same as a JSON list")
                .seeAlso("exports", "expose"));
        this.desk = desk;
    }

    @Override
    protected ExitCode run(Invocation in) {
        in.show(Listing.of(desk.closure().top().metadata().exposes())
                .number("port", port -> port)
                .whenEmpty("the package exposes no ports"));
        return ExitCode.OK;
    }
}
