package dev.harthon.image.script;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a hook finds in its environment beside the task's own.
 *
 * @param path folders of programs, absolute, in order
 * @param variables the package's {@code RUNTIME_ENVIRONMENT}, without {@code PATH}
 */
public record HookEnvironment(List<String> path, Map<String, String> variables) {

    private static final String PACKAGES = "/hab/";

    public HookEnvironment {
        path = path.stream().filter(folder -> !folder.isBlank()).distinct().toList();
        variables = new TreeMap<>(variables);
    }

    /** Exports everything for a root of the image's own. */
    void writeRooted(ScriptText script) {
        variables.forEach((name, value) -> export(script, name, ShellQuote.word(value)));
        export(script, "PATH", ShellQuote.word(String.join(":", path) + (path.isEmpty() ? "/bin" : ":/bin")));
    }

    /** Exports everything for packages that lie below {@code $harthon_root}; the agent's programs come last. */
    void writeRelocated(ScriptText script) {
        variables.forEach((name, value) -> export(script, name, relocated(value)));
        String own = path.isEmpty() ? "" : relocated(String.join(":", path)) + ":";
        export(script, "PATH", own + "\"$PATH\"");
    }

    private static void export(ScriptText script, String name, String word) {
        script.line("export " + ShellQuote.name(name) + "=" + word);
    }

    /** Absolute paths below {@code /hab} become paths below the sandbox. */
    private static String relocated(String value) {
        StringBuilder out = new StringBuilder();
        int done = 0;
        for (int at = value.indexOf(PACKAGES); at >= 0; at = value.indexOf(PACKAGES, at + PACKAGES.length())) {
            boolean begins = at == 0 || !Character.isLetterOrDigit(value.charAt(at - 1)) && value.charAt(at - 1) != '.';
            if (begins) {
                out.append(at > done ? ShellQuote.word(value.substring(done, at)) : "").append("\"$")
                        .append(TaskValues.ROOT).append('"');
                done = at;
            }
        }
        return out.append(done < value.length() || value.isEmpty() ? ShellQuote.word(value.substring(done)) : "")
                .toString();
    }
}
