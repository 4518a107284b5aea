package dev.harthon.shell;

import dev.harthon.shell.command.Arguments;
import dev.harthon.shell.command.CommandSpec;
import dev.harthon.shell.command.Completions;
import dev.harthon.shell.command.Option;
import dev.harthon.shell.command.Parameter;
import dev.harthon.shell.command.ValueType;
import dev.harthon.shell.render.ColourMode;
import dev.harthon.shell.render.Look;
import dev.harthon.shell.run.Verbosity;
import dev.harthon.workbench.preferences.PreferenceKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What stands before the command on the command line of the process.
 *
 * @param session the named session to work on
 * @param words the command, as it was given; none for the prompt or a pipe
 */
public record GlobalOptions(
        Optional<String> session,
        ColourMode colour,
        boolean ascii,
        boolean quiet,
        boolean pager,
        Verbosity verbosity,
        boolean version,
        boolean help,
        List<String> words) {

    private static final Option<String> SESSION = Option.value(
            "session", "name", "work on a session that lasts between calls (also HARTHON_SESSION)");
    private static final Option<ColourMode> COLOUR = Option.value("color", "when", "always, never or auto (default auto)")
            .of(ValueType.choice(ColourMode.class));
    private static final Option<Boolean> ASCII = Option.flag("ascii", "no signs beyond ASCII");
    private static final Option<Boolean> QUIET = Option.flag("quiet", "no notes and no progress").letter('q');
    private static final Option<Boolean> NO_PAGER = Option.flag("no-pager", "never page long output");
    private static final Option<Boolean> VERBOSE = Option.flag("verbose", "tell the causes of failures").letter('v');
    private static final Option<Boolean> DEBUG = Option.flag("debug", "tell stack traces too");
    private static final Option<Boolean> VERSION = Option.flag("version", "show the version").letter('V');
    private static final Parameter<String> COMMAND =
            Parameter.optionalRest("command", "one command to run; without it the prompt, or a script from stdin");

    static final CommandSpec SPEC = spec(SESSION);

    /** The same, with sessions to choose from. */
    public static CommandSpec offering(Supplier<List<String>> sessions) {
        return spec(SESSION.completing(Completions.of(sessions)));
    }

    private static CommandSpec spec(Option<String> session) {
        return CommandSpec.named("harthon")
                .purpose("Take a Chef Habitat package to a Mesos cluster")
                .parameter(COMMAND)
                .option(session)
                .option(COLOUR)
                .option(ASCII)
                .option(QUIET)
                .option(NO_PAGER)
                .option(VERBOSE)
                .option(DEBUG)
                .option(VERSION)
                .example("harthon", "the shell")
                .example("harthon help", "the commands")
                .example("harthon replay sessions/quickstart.harthon", "a script")
                .example("echo 'load core/redis' | harthon", "a script from a pipe")
                .build();
    }

    /** @throws dev.harthon.fault.UsageFault where an option is unknown or wrong */
    public static GlobalOptions parse(List<String> argv, Map<String, String> env) {
        Arguments given = SPEC.parse(argv);
        Verbosity verbosity = given.flag(DEBUG)
                ? Verbosity.TRACES
                : given.flag(VERBOSE) ? Verbosity.CAUSES : Verbosity.NORMAL;
        return new GlobalOptions(
                given.find(SESSION).or(() -> preferred(env, PreferenceKey.SESSION)).filter(s -> !s.isBlank()),
                given.find(COLOUR)
                        .or(() -> preferred(env, PreferenceKey.COLOR).map(COLOUR.type().read()))
                        .orElse(ColourMode.AUTO),
                given.flag(ASCII) || preferred(env, PreferenceKey.ASCII).map(Boolean::parseBoolean).orElse(false),
                given.flag(QUIET) || preferred(env, PreferenceKey.QUIET).map(Boolean::parseBoolean).orElse(false),
                !given.flag(NO_PAGER)
                        && preferred(env, PreferenceKey.PAGER).map(Boolean::parseBoolean).orElse(true),
                verbosity,
                given.flag(VERSION),
                given.asksForHelp(),
                given.all(COMMAND));
    }

    private static Optional<String> preferred(Map<String, String> env, PreferenceKey key) {
        return Optional.ofNullable(env.get(key.variable())).filter(value -> !value.isBlank());
    }

    Look look(Map<String, String> env) {
        return new Look(colour, ascii, quiet, env);
    }
}
