package dev.harthon.image.script;

import dev.harthon.habitat.ConfigType;
import dev.harthon.habitat.MappedValue.Part;
import dev.harthon.habitat.MappedValue.Text;
import dev.harthon.habitat.MappedValue.Variable;
import dev.harthon.image.template.Marks;
import dev.harthon.image.template.Slot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The values that the start script takes from the task: a shell variable for each mark in the texts it fills. */
public final class TaskValues {

    /** The folder of the image on the agent. */
    public static final String ROOT = "harthon_root";

    /** The agent's address, as {@code sys.ip} is without a Supervisor. */
    public static final String IP = "harthon_ip";

    /** The agent's host name. */
    public static final String HOSTNAME = "harthon_hostname";

    private static final List<String> OWN = List.of(ROOT, IP, HOSTNAME);

    private final Marks marks;
    private final List<Integer> used;

    /** @param texts that will be filled in at start */
    public TaskValues(Marks marks, Collection<String> texts) {
        this.marks = marks;
        this.used = marks.usedIn(texts);
    }

    /** Whether there is nothing to fill in. */
    public boolean isEmpty() {
        return used.isEmpty();
    }

    /** Assigns and checks every value, then gives the function that finds one by its number. */
    void write(ScriptText script) {
        if (isEmpty()) {
            return;
        }
        script.snippet(Snippet.CHECK).blank().comment("What only the task knows.");
        agentFacts(script);
        used.forEach(number -> assign(script, number));
        script.blank().line("find_value() {").line("  case $1 in");
        used.forEach(number -> script.line("  " + number + ") value=$" + variable(number) + " ;;"));
        script.line("  *) value= ;;").line("  esac").line("}");
        script.blank().line("harthon_nonce=" + marks.nonce()).snippet(Snippet.FILL);
    }

    private void agentFacts(ScriptText script) {
        if (uses(HOSTNAME)) {
            script.line(HOSTNAME + "=$(uname -n)");
        }
        if (uses(IP)) {
            script.line(IP + "=${LIBPROCESS_IP-}")
                    .line("case $" + IP + " in")
                    .line("'' | 0.0.0.0) " + IP + "=$(hostname -i 2>/dev/null) " + IP + "=${" + IP + "%% *} ;;")
                    .line("esac")
                    .line(IP + "=${" + IP + ":-127.0.0.1}");
        }
    }

    private boolean uses(String variable) {
        return used.stream().anyMatch(number -> marks.slot(number).value().variables().contains(variable));
    }

    private void assign(ScriptText script, int number) {
        Slot slot = marks.slot(number);
        script.comment(slot.label() + " = " + slot.value());
        List<String> words = new ArrayList<>();
        int fallbacks = 0;
        for (Part part : slot.value().parts()) {
            if (part instanceof Text text) {
                words.add(ShellQuote.word(text.text()));
            } else if (part instanceof Variable variable) {
                String name = ShellQuote.name(variable.name());
                String fallback = "harthon_fallback_" + fallbacks++;
                if (!OWN.contains(name)) {
                    script.line(orElse(slot, name, variable.fallback(), fallback));
                }
                boolean replaced = variable.fallback().isPresent();
                words.add(replaced ? "\"${" + name + ":-$" + fallback + "}\"" : "\"$" + name + "\"");
            }
        }
        script.line(variable(number) + "=" + String.join("", words));
        if (slot.type() != ConfigType.STRING) {
            String about = ShellQuote.words(List.of(slot.label(), slot.value().toString()));
            String check = "check_" + slot.type().name().toLowerCase(Locale.ROOT);
            script.line(check + " " + about + " \"$" + variable(number) + "\"");
        }
    }

    private static String orElse(Slot slot, String name, Optional<String> fallback, String variable) {
        return fallback
                .map(text -> variable + "=" + ShellQuote.word(text))
                .orElse("[ \"${" + name + "+set}\" ] || absent " + ShellQuote.word(slot.label()) + " " + name);
    }

    private static String variable(int number) {
        return "harthon_value_" + number;
    }
}
