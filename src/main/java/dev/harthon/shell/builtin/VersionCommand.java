package dev.harthon.shell.builtin;

import dev.harthon.fault.ExitCode;
import dev.harthon.shell.command.Group;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.Invocation;
import dev.harthon.shell.render.Details;

/** {@code version}: of Harthon and of what it runs on. */
final class VersionCommand extends HarthonCommand {

    private final String version;

    VersionCommand(String version) {
        super(spec("version")
                .group(Group.SHELL)
                .purpose("Show the version of Harthon and of its Java")
                .formats()
                .example("version", "for people")
                .example("version -o json", "for programs"));
        this.version = version;
    }

    @Override
    protected ExitCode run(Invocation in) {
        in.show(Details.of()
                .row("harthon", version)
                .row("java", System.getProperty("java.version"))
                .row("os", System.getProperty("os.name") + " " + System.getProperty("os.arch")));
        return ExitCode.OK;
    }
}
