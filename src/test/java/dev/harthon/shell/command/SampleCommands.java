package dev.harthon.shell.command;

import dev.harthon.fault.ExitCode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Commands that say what they were given. */
public final class SampleCommands {

    static final Parameter<String> KEY = Parameter.required("key", "the setting")
            .completing(Completions.described(() -> Map.of("cpus", "shares of a CPU", "mem", "memory", "id", "name")));
    static final Parameter<String> VALUE = Parameter.required("value", "its new value")
            .orNegative()
            .completing(Completions.after(
                    before -> before.get(0).equals("id") ? List.of("/redis", "/two words") : List.of("0.5", "1")));
    static final Parameter<String> PAIR = Parameter.required("name=value", "the variable");
    static final Parameter<String> NAME = Parameter.optional("name", "the target");
    static final Parameter<String> WORDS = Parameter.rest("command", "what to run");
    static final Option<Duration> TIMEOUT = Option.value("timeout", "duration", "how long to wait")
            .letter('t')
            .of(ValueType.duration())
            .byDefault("5m");
    static final Option<Boolean> FORCE = Option.flag("force", "take over").letter('f');
    static final Option<Integer> LINES = Option.value("lines", "count", "how many lines")
            .letter('n')
            .of(ValueType.integer(-1, 1000));
    static final Option<Map.Entry<String, String>> VAR = Option.value("var", "name=value", "a variable")
            .of(ValueType.keyValue())
            .repeatable();
    static final Option<String> MODE = Option.value("mode", "mode", "how").of(ValueType.choice("fast", "safe"));

    private SampleCommands() {}

    public static List<HarthonCommand> all() {
        return List.of(
                command(spec("set").group(Group.ADJUST).purpose("Change a setting").parameter(KEY).parameter(VALUE),
                        in -> say(in, in.value(KEY) + " = " + in.value(VALUE))),
                command(spec("env").group(Group.ADJUST).purpose("Set a variable").parameter(PAIR),
                        in -> say(in, in.value(PAIR))),
                command(spec("env map").group(Group.ADJUST).purpose("Map a variable").parameter(KEY).parameter(VALUE),
                        in -> say(in, "map " + in.value(KEY) + " to " + in.value(VALUE))),
                command(spec("target list").group(Group.TARGETS).purpose("List the targets").formats(),
                        in -> say(in, "targets")),
                command(spec("target use").group(Group.TARGETS).purpose("Choose a target").parameter(NAME),
                        in -> say(in, in.find(NAME).orElse("none"))),
                command(spec("watch").group(Group.ACT).purpose("Repeat a command").option(FORCE).parameter(WORDS),
                        in -> say(in, in.all(WORDS).toString())),
                command(spec("deploy").group(Group.ACT).purpose("Deploy it").option(TIMEOUT).option(FORCE)
                                .option(LINES).option(VAR).option(MODE).seeAlso("watch"),
                        in -> say(in, in.value(TIMEOUT) + " " + in.flag(FORCE) + " " + in.find(LINES) + in.all(VAR))));
    }

    /** A command of the shell's own group. */
    public static HarthonCommand of(String name, List<Parameter<?>> parameters, Function<Invocation, ExitCode> body) {
        CommandSpecBuilder spec = spec(name).purpose("Do it");
        parameters.forEach(spec::parameter);
        return command(spec, body);
    }

    private static CommandSpecBuilder spec(String name) {
        return HarthonCommand.spec(name).example(name + " a b", "does it").example(name, "does less");
    }

    private static HarthonCommand command(CommandSpecBuilder spec, Function<Invocation, ExitCode> body) {
        return new HarthonCommand(spec) {
            @Override
            protected ExitCode run(Invocation in) {
                return body.apply(in);
            }
        };
    }

    private static ExitCode say(Invocation in, String text) {
        in.out().line(text);
        return ExitCode.OK;
    }
}
