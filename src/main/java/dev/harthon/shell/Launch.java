package dev.harthon.shell;

import dev.harthon.shell.render.Console;
import java.util.Map;

/**
 * What an application is started with.
 *
 * @param console where to speak
 * @param interactive whether a person sits at the prompt
 */
public record Launch(GlobalOptions options, Map<String, String> env, Console console, boolean interactive) {

    public Launch {
        env = Map.copyOf(env);
    }
}
