package dev.harthon.shell.render;

import java.util.Map;

/**
 * How the user wants output to look.
 *
 * @param ascii no signs beyond ASCII
 * @param quiet no notes and no progress; warnings and errors stay
 * @param env the environment: {@code NO_COLOR}, {@code TERM}
 */
public record Look(ColourMode colour, boolean ascii, boolean quiet, Map<String, String> env) {

    public static final Look PLAIN = new Look(ColourMode.NEVER, false, false, Map.of());

    public Look {
        env = Map.copyOf(env);
    }

    Palette palette(boolean terminal) {
        return Palette.of(colour.colours(terminal, env));
    }
}
