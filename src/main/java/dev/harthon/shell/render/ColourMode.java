package dev.harthon.shell.render;

import java.util.Map;

/** When to colour: {@code --color always|never|auto}. */
public enum ColourMode {
    ALWAYS,
    NEVER,
    AUTO;

    /** Auto means: a terminal that is not dumb, and nobody set {@code NO_COLOR} (no-color.org). */
    boolean colours(boolean terminal, Map<String, String> env) {
        return switch (this) {
            case ALWAYS -> true;
            case NEVER -> false;
            case AUTO -> terminal
                    && env.getOrDefault("NO_COLOR", "").isEmpty()
                    && !"dumb".equals(env.get("TERM"));
        };
    }
}
