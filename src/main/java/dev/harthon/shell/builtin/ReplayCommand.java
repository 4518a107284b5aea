package dev.harthon.shell.builtin;

import dev.harthon.fault.ExitCode;
import dev.harthon.session.script.ScriptVariables;
import dev.harthon.shell.command.Group;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.Invocation;
import dev.harthon.shell.command.Option;
import dev.harthon.shell.command.Parameter;
import dev.harthon.shell.command.ValueType;
import dev.harthon.shell.run.PlayOptions;
import dev.harthon.shell.run.ScriptPlayer;
import dev.harthon.shell.run.ScriptReader;
import dev.harthon.shell.run.Step;
import dev.harthon.workbench.TextFile;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code replay}: plays a session script. */
final class ReplayCommand extends HarthonCommand {

    private static final Parameter<Path> FILE =
            Parameter.required("file", "the script").of(ValueType.path(".harthon"));
    private static final Option<Map.Entry<String, String>> VAR = Option.value(
                    "var", "name=value", "a variable of the script")
            .of(ValueType.keyValue())
            .completing(new ScriptVariableCompletion())
            .repeatable();
    private static final Option<Boolean> DRY_RUN = Option.flag("dry-run", "check every line and run none");
    private static final Option<Boolean> KEEP_GOING = Option.flag("keep-going", "go on after a line that fails");
    private static final Option<Boolean> NO_ECHO = Option.flag("no-echo", "do not show each line before it runs");
    private static final Option<Path> JUNIT =
            Option.value("junit", "file", "write a report for CI servers").of(ValueType.path(".xml"));

    private final Map<String, String> env;

    ReplayCommand(Map<String, String> env) {
        super(spec("replay")
                .group(Group.KEEP)
                .purpose("Run a session script")
                .detail("The first line that fails ends the script with its exit code. Variables are looked for in"
                        + " --var, then in the environment.")
                .parameter(FILE)
                .option(VAR)
                .option(DRY_RUN)
                .option(KEEP_GOING)
                .option(NO_ECHO)
                .option(JUNIT)
                .example("replay sessions/quickstart.harthon", "run it")
                .example("replay sessions/quickstart.harthon --dry-run", "check it")
                .seeAlso("help"));
        this.env = Map.copyOf(env);
    }

    @Override
    protected ExitCode run(Invocation in) {
        Path file = in.value(FILE);
        ScriptVariables variables = new ScriptVariables(given(in), env);
        List<Step> steps = read(file, variables);
        ScriptPlayer player = new ScriptPlayer(in.interpreter(), in.out().console());
        PlayOptions options = new PlayOptions(
                !in.flag(NO_ECHO), in.flag(KEEP_GOING), in.flag(DRY_RUN), true, in.find(JUNIT));
        if (in.flag(DRY_RUN)) {
            ExitCode checked = player.play(file.toString(), steps.iterator(), options);
            variables.requireAllUsed(file.toString());
            return checked;
        }
        ExitCode readable = player.resolve(file.toString(), steps);
        if (readable != ExitCode.OK) {
            return readable;
        }
        variables.requireAllUsed(file.toString());
        return player.play(file.toString(), steps.iterator(), options);
    }

    private static List<Step> read(Path file, ScriptVariables variables) {
        InputStream text = new ByteArrayInputStream(TextFile.read(file).getBytes(StandardCharsets.UTF_8));
        List<Step> steps = new ArrayList<>();
        new ScriptReader(file.toString(), text, variables).forEachRemaining(steps::add);
        return steps;
    }

    private static Map<String, String> given(Invocation in) {
        Map<String, String> given = new LinkedHashMap<>();
        in.all(VAR).forEach(variable -> given.put(variable.getKey(), variable.getValue()));
        return given;
    }
}
