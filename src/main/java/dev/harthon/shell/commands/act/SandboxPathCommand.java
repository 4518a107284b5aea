package dev.harthon.shell.commands.act;

import dev.harthon.fault.ExitCode;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.Invocation;
import dev.harthon.shell.command.Parameter;
import dev.harthon.shell.render.Details;
import dev.harthon.workbench.Clusters;
import dev.harthon.workbench.Desk;
import dev.harthon.workbench.TaskSandbox;

/** {@code sandbox path}: say where the files of a task lie on its agent. */
public final class SandboxPathCommand extends HarthonCommand {

    private final SandboxSlots slots;
    private final Parameter<String> path;

    public SandboxPathCommand(Desk desk, Clusters clusters) {
        this(new SandboxSlots(desk, clusters));
    }

    private SandboxPathCommand(SandboxSlots slots) {
        this(slots, slots.folder());
    }

    private SandboxPathCommand(SandboxSlots slots, Parameter<String> path) {
        super(slots.spec(spec("sandbox path"))
                .purpose("Say where the files of a task lie on its agent")
                .parameter(path)
                .formats()
                .example("sandbox path", "agent and folder")
                .example("sandbox path stdout -o json", "of a file, for scripts")
                .seeAlso("sandbox ls"));
        this.slots = slots;
        this.path = path;
    }

    @Override
    protected ExitCode run(Invocation in) {
        TaskSandbox sandbox = slots.open(in);
        String below = in.find(path).map(text -> "/" + text.replaceAll("^/+", "")).orElse("");
        in.show(Details.of()
                .row("path", sandbox.directory() + below)
                .row("agent", sandbox.agent())
                .row("task", sandbox.task()));
        return ExitCode.OK;
    }
}
