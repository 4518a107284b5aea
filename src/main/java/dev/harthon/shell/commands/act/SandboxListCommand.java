package dev.harthon.shell.commands.act;

import dev.harthon.fault.ExitCode;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.Invocation;
import dev.harthon.shell.command.Parameter;
import dev.harthon.shell.render.ByteText;
import dev.harthon.shell.render.Listing;
import dev.harthon.workbench.Clusters;
import dev.harthon.workbench.Desk;
import dev.harthon.workbench.SandboxEntry;

/** {@code sandbox ls}: list the files of a task on its agent. */
public final class SandboxListCommand extends HarthonCommand {

    private final SandboxSlots slots;
    private final Parameter<String> path;

    public SandboxListCommand(Desk desk, Clusters clusters) {
        this(new SandboxSlots(desk, clusters));
    }

    private SandboxListCommand(SandboxSlots slots) {
        this(slots, slots.folder());
    }

    private SandboxListCommand(SandboxSlots slots, Parameter<String> path) {
        super(slots.spec(spec("sandbox ls"))
                .purpose("List the files of a task on its agent")
                .detail("Ended tasks have their files until the agent cleans up.")
                .parameter(path)
                .formats()
                .example("sandbox ls", "of the first running task, or of the last that ended")
                .example("sandbox ls --task 5f0c", "of a certain task")
                .seeAlso("sandbox cat", "sandbox du"));
        this.slots = slots;
        this.path = path;
    }

    @Override
    protected ExitCode run(Invocation in) {
        in.show(Listing.of(slots.open(in).list(in.find(path).orElse("")))
                .column("path", SandboxEntry::path, SandboxEntry::shown)
                .column("mode", SandboxEntry::mode)
                .column("user", SandboxEntry::user)
                .number("size", SandboxEntry::size, entry -> ByteText.of(entry.size()))
                .column("modified", entry -> entry.modified().toString())
                .whenEmpty("nothing is there"));
        return ExitCode.OK;
    }
}
