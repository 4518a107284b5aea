package dev.harthon.shell.builtin;

import dev.harthon.fault.Fault;
import dev.harthon.shell.command.Completions;
import dev.harthon.shell.command.Surroundings;
import dev.harthon.workbench.TextFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.shell.core.command.completion.CompletionContext;
import org.springframework.shell.core.command.completion.CompletionProposal;
import org.springframework.shell.core.command.completion.CompletionProvider;

/** The variables that the script on the same line asks for, with their defaults. */
record ScriptVariableCompletion() implements CompletionProvider {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*)(?::-([^}]*))?}");

    @Override
    public List<CompletionProposal> apply(CompletionContext context) {
        return Completions.beginnings(() -> Surroundings.of(context).word(0).map(this::variables).orElse(Map.of()))
                .apply(context);
    }

    private Map<String, String> variables(String script) {
        Map<String, String> variables = new TreeMap<>();
        try {
            Matcher found = VARIABLE.matcher(TextFile.read(Path.of(script)));
            while (found.find()) {
                String otherwise = found.group(2) == null ? "" : found.group(2) + " by default";
                variables.put(found.group(1) + "=", otherwise);
            }
        } catch (Fault unreadable) {
            return Map.of();
        }
        return variables;
    }
}
