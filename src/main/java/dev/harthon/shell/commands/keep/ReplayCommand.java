package dev.harthon.shell.commands.keep;

import dev.harthon.fault.ExitCode;
import dev.harthon.fault.UsageFault;
import dev.harthon.shell.command.Completions;
import dev.harthon.shell.command.Group;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.Invocation;
import dev.harthon.shell.command.Option;
import dev.harthon.shell.command.Parameter;
import dev.harthon.shell.command.ValueType;
import dev.harthon.shell.run.Dispatcher;
import dev.harthon.shell.run.PlayOptions;
import dev.harthon.shell.run.ScriptPlayer;
import dev.harthon.shell.run.ScriptReader;
import dev.harthon.shell.run.ScriptVariables;
import dev.harthon.workbench.Desk;
import dev.harthon.workbench.SessionStore;
import dev.harthon.workbench.TextFile;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** {@code replay FILE}: plays a script, or a session that is kept under a name. */
public final class ReplayCommand extends HarthonCommand {

    private static final Option<Map.Entry<String, String>> VAR = Option.value("var", "name=value", "a variable of the script")
            .of(ReplayCommand.pairs())
            .repeatable();
    private static final Option<Boolean> DRY_RUN = Option.flag("dry-run", "check every line, run none");
    private static final Option<Boolean> KEEP_GOING = Option.flag("keep-going", "a failure does not end the script");
    private static final Option<Path> JUNIT =
            Option.value("junit", "file", "write a report for CI servers").of(ValueType.path(".xml"));

    private final Desk desk;
    private final SessionStore store;
    private final Map<String, String> env;
    private final Parameter<String> script;

    public ReplayCommand(Desk desk, SessionStore store, Map<String, String> env) {
        this(
                desk,
                store,
                env,
                Parameter.required("script", "a file, or the name of a session")
                        .of(ValueType.path(".harthon").map(String.class, Path::toString)));
    }

    private ReplayCommand(Desk desk, SessionStore store, Map<String, String> env, Parameter<String> script) {
        super(spec("replay")
                .group(Group.KEEP)
                .purpose("Play a script of commands; the first failure ends it")
                .detail("One command a line; # begins a comment, a backslash at the end continues the line. "
                        + "${name} and ${name:-default} come from --var, then from the environment.")
                .parameter(script)
                .option(VAR)
                .option(DRY_RUN)
                .option(KEEP_GOING)
                .option(JUNIT)
                .example("replay sessions/quickstart.harthon", "a file")
                .example("replay ci.harthon --var version=1.2 --junit report.xml", "in CI")
                .seeAlso("save", "expect"));
        this.desk = desk;
        this.store = store;
        this.env = env;
        this.script = script;
    }

    @SuppressWarnings("unchecked")
    private static ValueType<Map.Entry<String, String>> pairs() {
        return (ValueType<Map.Entry<String, String>>) (ValueType<?>) ValueType.keyValue();
    }

    @Override
    protected ExitCode run(Invocation in) {
        String name = in.value(script);
        String text = text(name);
        Map<String, String> given = new TreeMap<>();
        in.all(VAR).forEach(pair -> given.put(pair.getKey(), pair.getValue()));
        ScriptReader lines = new ScriptReader(
                name,
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                new ScriptVariables(given, env));
        PlayOptions options =
                new PlayOptions(true, in.flag(KEEP_GOING), in.flag(DRY_RUN), true, in.find(JUNIT).map(desk.places()::expand));
        if (!(in.interpreter() instanceof Dispatcher dispatcher)) {
            throw new UsageFault("cannot replay here", "commands are run by another program", "");
        }
        return new ScriptPlayer(dispatcher, in.out().console()).play(name, lines, options);
    }

    private String text(String name) {
        Path file = desk.places().expand(name);
        return Files.exists(file) || name.contains("/") || name.endsWith(".harthon")
                ? TextFile.read(file)
                : store.get(name);
    }
}
