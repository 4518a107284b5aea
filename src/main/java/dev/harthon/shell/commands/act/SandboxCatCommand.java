package dev.harthon.shell.commands.act;

import dev.harthon.fault.ExitCode;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.Invocation;
import dev.harthon.shell.command.Parameter;
import dev.harthon.workbench.Clusters;
import dev.harthon.workbench.Desk;
import dev.harthon.workbench.TaskSandbox;

/** {@code sandbox cat}: print a file of a task, byte for byte. */
public final class SandboxCatCommand extends HarthonCommand {

    private final SandboxSlots slots;
    private final Parameter<String> path;

    public SandboxCatCommand(Desk desk, Clusters clusters) {
        this(new SandboxSlots(desk, clusters));
    }

    private SandboxCatCommand(SandboxSlots slots) {
        this(slots, slots.file());
    }

    private SandboxCatCommand(SandboxSlots slots, Parameter<String> path) {
        super(slots.spec(spec("sandbox cat"))
                .purpose("Print a file of a task, byte for byte")
                .parameter(path)
                .example("sandbox cat stderr", "all of it, as it is now")
                .example("sandbox cat stdout --task 5f0c", "of a certain task")
                .seeAlso("sandbox ls", "logs"));
        this.slots = slots;
        this.path = path;
    }

    @Override
    protected ExitCode run(Invocation in) {
        TaskSandbox sandbox = slots.open(in);
        if (in.out().console().streams().outIsTerminal()) {
            LineOutput lines = new LineOutput(in.out()::line);
            sandbox.read(in.value(path), lines);
            lines.close();
        } else {
            sandbox.read(in.value(path), in.out().bytes());
        }
        return ExitCode.OK;
    }
}
