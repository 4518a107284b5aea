package dev.harthon.shell.commands.adjust;

import dev.harthon.fault.ExitCode;
import dev.harthon.fault.UsageFault;
import dev.harthon.habitat.ConfigMapping;
import dev.harthon.session.Session;
import dev.harthon.session.SessionEdits;
import dev.harthon.session.script.CfMapping;
import dev.harthon.session.script.EnvFile;
import dev.harthon.shell.command.Group;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.Invocation;
import dev.harthon.shell.command.Option;
import dev.harthon.shell.command.Parameter;
import dev.harthon.shell.command.ValueType;
import dev.harthon.workbench.Desk;
import dev.harthon.workbench.TextFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** {@code env import FILE}: variables from a file of {@code NAME=VALUE} lines. */
public final class EnvImportCommand extends HarthonCommand {

    private static final Parameter<Path> FILE =
            Parameter.required("file", "lines of NAME=VALUE; # begins a comment").of(ValueType.path());
    private static final Option<Boolean> CF =
            Option.flag("cf", "the file is a mapping for 'hab pkg export cf': TOML with ${VARIABLES}");

    private final Desk desk;
    private final SessionEdits edits;

    public EnvImportCommand(Desk desk, SessionEdits edits) {
        super(spec("env import")
                .group(Group.ADJUST)
                .purpose("Set the variables that a file lists")
                .detail("All of them, or none if a line is wrong. With --cf the package's own configuration is mapped, "
                        + "as 'env map' does it.")
                .parameter(FILE)
                .option(CF)
                .example("env import app.env", "variables already set are replaced")
                .example("env import --cf cf-mapping.toml", "what the exporter for Cloud Foundry was given")
                .seeAlso("env", "env map", "env list"));
        this.desk = desk;
        this.edits = edits;
    }

    @Override
    protected ExitCode run(Invocation in) {
        String text = TextFile.read(desk.places().expand(in.value(FILE)));
        String file = in.value(FILE).toString();
        return in.flag(CF) ? map(CfMapping.parse(file, text), in) : set(EnvFile.parse(file, text), in);
    }

    private ExitCode set(Map<String, String> variables, Invocation in) {
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

    private ExitCode map(List<ConfigMapping> mappings, Invocation in) {
        if (mappings.isEmpty()) {
            throw new UsageFault(in.value(FILE) + " maps nothing", "", "write lines of key = \"${VARIABLE}\"");
        }
        desk.edit(session -> {
            Session changed = session;
            for (ConfigMapping mapping : mappings) {
                changed = edits.envMap(changed, mapping.key().toString(), mapping.value().toString());
            }
            return changed;
        });
        mappings.forEach(mapping -> in.out().done(mapping.key() + " = " + mapping.value()));
        return ExitCode.OK;
    }
}
