package dev.harthon.shell.commands.act;

import dev.harthon.fault.ExitCode;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.Invocation;
import dev.harthon.shell.command.Parameter;
import dev.harthon.shell.render.ByteText;
import dev.harthon.shell.render.Listing;
import dev.harthon.workbench.Clusters;
import dev.harthon.workbench.Desk;
import dev.harthon.workbench.SandboxSizes;

/** {@code sandbox du}: add up what the folders of a task hold. */
public final class SandboxSizeCommand extends HarthonCommand {

    private final SandboxSlots slots;
    private final Parameter<String> path;

    public SandboxSizeCommand(Desk desk, Clusters clusters) {
        this(new SandboxSlots(desk, clusters));
    }

    private SandboxSizeCommand(SandboxSlots slots) {
        this(slots, slots.folder());
    }

    private SandboxSizeCommand(SandboxSlots slots, Parameter<String> path) {
        super(slots.spec(spec("sandbox du"))
                .purpose("Add up what the folders of a task hold")
                .parameter(path)
                .formats()
                .example("sandbox du", "the largest first")
                .example("sandbox du -o json", "for scripts")
                .seeAlso("sandbox ls"));
        this.slots = slots;
        this.path = path;
    }

    @Override
    protected ExitCode run(Invocation in) {
        in.show(Listing.of(SandboxSizes.of(slots.open(in), in.find(path).orElse("")))
                .column("path", SandboxSizes.Row::path)
                .number("bytes", SandboxSizes.Row::bytes, row -> ByteText.of(row.bytes()))
                .number("files", SandboxSizes.Row::files)
                .whenEmpty("nothing is there"));
        return ExitCode.OK;
    }
}
