package dev.harthon.shell.command;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.shell.core.command.completion.CompletionContext;
import org.springframework.shell.core.command.completion.CompletionProposal;
import org.springframework.shell.core.command.completion.CompletionProvider;

/** Units behind the digits that are typed, or whole examples where none are. */
record QuantityCompletion(Map<String, String> units, List<String> examples) implements CompletionProvider {

    QuantityCompletion {
        units = new TreeMap<>(units);
    }

    @Override
    public List<CompletionProposal> apply(CompletionContext context) {
        String typed = context.currentWordUpToCursor();
        String number = typed.replaceFirst("[A-Za-z]+$", "");
        if (!number.matches("\\d+(\\.\\d+)?")) {
            return examples.stream().map(CompletionProposal::new).toList();
        }
        return units.entrySet().stream()
                .map(unit -> Completions.proposal(number + unit.getKey(), number + " " + unit.getValue()))
                .toList();
    }
}
