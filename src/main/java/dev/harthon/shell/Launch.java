package dev.harthon.shell;

import dev.harthon.shell.render.Console;
import dev.harthon.workbench.preferences.Preferences;
import java.util.Map;

/**
 * What an application is started with.
 *
 * @param console where to speak
 * @param env the environment, with what files prefer where it says nothing
 * @param interactive whether a person sits at the prompt
 * @param preferences where that came from
 */
public record Launch(
        GlobalOptions options,
        Map<String, String> env,
        Console console,
        boolean interactive,
        Preferences preferences) {

    public Launch {
        env = Map.copyOf(env);
    }

    /** Without files. */
    public Launch(GlobalOptions options, Map<String, String> env, Console console, boolean interactive) {
        this(options, env, console, interactive, new Preferences(Map.of()));
    }

    /** Whether it is for one command, and ends with it; a script is more than one. */
    public boolean isSingleCommand() {
        return !options.words().isEmpty() && !options.words().get(0).equals("replay");
    }
}
