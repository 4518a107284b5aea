package dev.harthon.image.script;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * The Supervisor's command line in the making (habitat: components/hab/src/cli_v4/sup/sup_run.rs).
 */
public final class SupervisorCommand {

    private final List<String> words = new ArrayList<>();

    /**
     * @param hab the program's path inside the root
     * @param verb {@code run}, or {@code start} for old Supervisors
     * @param service what it runs: a package identifier
     */
    public SupervisorCommand(String hab, String verb, String service) {
        words.add(ShellQuote.words(List.of(hab, "sup", verb, service)));
    }

    /** An option with a value. */
    public SupervisorCommand option(String name, String value) {
        words.add(name + " " + ShellQuote.word(value));
        return this;
    }

    /**
     * An option with an address.
     *
     * @param index of the port in the application; the task knows the number
     * @param otherwise the number where the application has no such port
     */
    public SupervisorCommand listen(String name, String host, OptionalInt index, int otherwise) {
        words.add(index.isPresent()
                ? name + " \"" + host + ":${PORT" + index.getAsInt() + ":-" + otherwise + "}\""
                : name + " " + host + ":" + otherwise);
        return this;
    }

    /** Whether it is told that option. */
    boolean has(String name) {
        return words.stream().anyMatch(word -> word.startsWith(name + " "));
    }

    /** Shell words, quoted; the first group is the command itself. */
    List<String> words() {
        return List.copyOf(words);
    }
}
