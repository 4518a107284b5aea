package dev.harthon.session.script;

import dev.harthon.fault.Suggestions;
import dev.harthon.fault.UsageFault;
import dev.harthon.session.words.Substitution;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The values of a script's variables: those given with {@code --var}, then the environment, then the fallback. */
final class ScriptVariables implements Substitution {

    private final Map<String, String> given;
    private final Map<String, String> environment;
    private final Set<String> used = new TreeSet<>();

    ScriptVariables(Map<String, String> given, Map<String, String> environment) {
        this.given = Map.copyOf(given);
        this.environment = environment;
    }

    @Override
    public String replace(String name, Optional<String> fallback) {
        used.add(name);
        String value = given.containsKey(name) ? given.get(name) : environment.get(name);
        boolean usable = value != null && !(value.isEmpty() && fallback.isPresent());
        return usable ? value : fallback.orElseThrow(() -> new UsageFault(
                "the variable '" + name + "' has no value",
                "it is neither given nor in the environment",
                Suggestions.question(name, given.keySet(),
                        "write --var " + name + "=VALUE, or ${" + name + ":-DEFAULT} in the script")));
    }

    /** Fails if a variable was given that the script does not use. */
    void requireAllUsed(String file) {
        given.keySet().stream().filter(name -> !used.contains(name)).sorted().findFirst().ifPresent(name -> {
            throw new UsageFault(
                    file + " has no variable '" + name + "'",
                    used.isEmpty() ? "it has none at all" : "it has " + String.join(", ", used),
                    Suggestions.question(name, used, "leave out --var " + name));
        });
    }
}
