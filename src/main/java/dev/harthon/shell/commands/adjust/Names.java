package dev.harthon.shell.commands.adjust;

import dev.harthon.app.PortDefinition;
import dev.harthon.session.EnvEntry;
import dev.harthon.session.ports.Ports;
import dev.harthon.shell.command.Completions;
import dev.harthon.shell.command.ValueType;
import dev.harthon.workbench.Desk;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.springframework.shell.core.command.completion.CompletionProvider;

/** Names of what the session and its package have, with what there is to say of each: for completion. */
public final class Names {

    private Names() {}

    /** The task's variables. */
    public static CompletionProvider variables(Desk desk) {
        return Completions.described(() -> {
            Map<String, String> variables = new TreeMap<>();
            desk.session().env().forEach((name, entry) ->
                    variables.put(name, entry instanceof EnvEntry.Secret ? "a secret" : "a variable"));
            return variables;
        });
    }

    /** Beginnings of {@code NAME=VALUE}. */
    static CompletionProvider pairs(Supplier<Collection<String>> names, String remark) {
        return Completions.beginnings(() -> {
            Map<String, String> pairs = new TreeMap<>();
            names.get().forEach(name -> pairs.put(name + "=", remark));
            return pairs;
        });
    }

    /** The application's ports. */
    public static CompletionProvider ports(Desk desk) {
        return Completions.described(() -> {
            Map<String, String> ports = new LinkedHashMap<>();
            for (PortDefinition port : desk.session().effectivePorts()) {
                ports.put(port.name().toString(), port.number() + " " + port.protocol());
            }
            return ports;
        });
    }

    static ValueType<String> exposable(Desk desk) {
        return ValueType.text()
                .completing(Completions.described(() -> {
                    Map<String, String> names = new LinkedHashMap<>();
                    Ports.exposable(desk.session()).forEach(name ->
                            names.put(name, String.valueOf(Ports.named(desk.session(), name).number())));
                    return names;
                }))
                .knowing(around -> Ports.exposable(desk.session()))
                .fitting((around, word) ->
                        word.matches("\\d{1,5}") || Ports.exposable(desk.session()).contains(word))
                .hinting(around -> "a port that is known by name: "
                        + String.join(", ", Ports.exposable(desk.session())) + "; or: expose port NUMBER");
    }

    static CompletionProvider mapped(Desk desk) {
        return Completions.described(() -> {
            Map<String, String> mapped = new LinkedHashMap<>();
            desk.session().mappings().forEach(mapping ->
                    mapped.put(mapping.key().toString(), "now " + mapping.value()));
            return mapped;
        });
    }

    /** A key of the loaded package's configuration; any where nothing is loaded. */
    static ValueType<String> configKey(Desk desk) {
        return ValueType.text()
                .completing(Completions.described(desk::configKeys))
                .knowing(around -> desk.configKeys().keySet())
                .fitting((around, word) -> desk.loaded().isEmpty() || desk.configKeys().containsKey(word));
    }
}
