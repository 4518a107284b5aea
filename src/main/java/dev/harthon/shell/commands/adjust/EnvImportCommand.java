package dev.harthon.shell.commands.adjust;

import dev.harthon.fault.ExitCode;
import dev.harthon.fault.UsageFault;
import dev.harthon.session.Session;
import dev.harthon.session.SessionEdits;
import dev.harthon.session.script.EnvFile;
import dev.harthon.shell.command.Group;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.Invocation;
import dev.harthon.shell.command.Parameter;
import dev.harthon.shell.command.ValueType;
import dev.harthon.workbench.Desk;
import dev.harthon.workbench.TextFile;
import java.nio.file.Path;
import java.util.Map;

/** {@code env import FILE}: variables from a file of {@code NAME=VALUE} lines. */
public final class EnvImportCommand extends HarthonCommand {

    private static final Parameter<Path> FILE =
            Parameter.required("file", "lines of NAME=VALUE; # begins a comment").of(ValueType.path());

    private final Desk desk;
    private final SessionEdits edits;

    public EnvImportCommand(Desk desk, SessionEdits edits) {
        super(spec("env import")
                .group(Group.ADJUST)
                .purpose("Set the variables that a file lists")
                .parameter(FILE)
                .example("env import app.env", "all of them, or none if a line is wrong")
                .example("env import ./prod.env", "variables already set are replaced")
                .seeAlso("env", "env list"));
        this.desk = desk;
        this.edits = edits;
    }

    @Override
    protected ExitCode run(Invocation in) {
        String file = in.value(FILE).toString();
        Map<String, String> variables = EnvFile.parse(file, TextFile.read(desk.places().expand(in.value(FILE))));
        if (variables.isEmpty()) {
            throw new UsageFault(in.value(FILE) + " sets no variables", "", "write lines of NAME=VALUE");
        }
        desk.edit(session -> {
            Session changed = session;
            for (Map.Entry<String, String> variable : variables.entrySet()) {
                changed = edits.envSet(changed, variable.getKey(), variable.getValue());
            }
            return changed;
        });
        in.out().done("set " + String.join(", ", variables.keySet()));
        return ExitCode.OK;
    }
}
