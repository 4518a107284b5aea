package dev.harthon.shell.run;

import dev.harthon.fault.Suggestions;
import dev.harthon.fault.UsageFault;
import dev.harthon.session.words.Substitution;
import java.util.Map;
import java.util.Optional;

/** The variables of a script: those given with it first, then the environment. */
public record ScriptVariables(Map<String, String> given, Map<String, String> env) implements Substitution {

    public ScriptVariables {
        given = Map.copyOf(given);
        env = Map.copyOf(env);
    }

    @Override
    public String replace(String name, Optional<String> fallback) {
        return Optional.ofNullable(given.get(name))
                .or(() -> Optional.ofNullable(env.get(name)))
                .or(() -> fallback)
                .orElseThrow(() -> new UsageFault(
                        "the variable ${" + name + "} is not set",
                        "neither --var nor the environment has it",
                        Suggestions.question(
                                name,
                                given.keySet(),
                                "give --var " + name + "=..., or write ${" + name + ":-default}")));
    }
}
