package dev.harthon.shell.commands.act;

import dev.harthon.fault.ExitCode;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.Invocation;
import dev.harthon.shell.command.Option;
import dev.harthon.shell.command.Parameter;
import dev.harthon.shell.command.ValueType;
import dev.harthon.workbench.Clusters;
import dev.harthon.workbench.Desk;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code sandbox get}: copy a file of a task to this machine. */
public final class SandboxGetCommand extends HarthonCommand {

    private static final Option<Path> TO = Option.value("to", "path", "file or folder; this folder otherwise")
            .of(ValueType.path());

    private final SandboxSlots slots;
    private final Parameter<String> path;

    public SandboxGetCommand(Desk desk, Clusters clusters) {
        this(new SandboxSlots(desk, clusters));
    }

    private SandboxGetCommand(SandboxSlots slots) {
        this(slots, slots.file());
    }

    private SandboxGetCommand(SandboxSlots slots, Parameter<String> path) {
        super(slots.spec(spec("sandbox get"))
                .purpose("Copy a file of a task to this machine")
                .parameter(path)
                .option(TO)
                .example("sandbox get stdout", "into this folder")
                .example("sandbox get stderr --to last-words.txt", "under another name")
                .seeAlso("sandbox ls", "sandbox cat"));
        this.slots = slots;
        this.path = path;
    }

    @Override
    protected ExitCode run(Invocation in) {
        String file = in.value(path);
        String name = file.replaceAll("/+$", "").replaceFirst("^.*/", "");
        Path place = in.find(TO).orElse(Path.of(""));
        Path target = place.toString().isEmpty() || Files.isDirectory(place) ? place.resolve(name) : place;
        slots.open(in).copy(file, target, in.out().progress());
        in.out().console().settle();
        in.out().done("copied " + file + " to " + target);
        return ExitCode.OK;
    }
}
