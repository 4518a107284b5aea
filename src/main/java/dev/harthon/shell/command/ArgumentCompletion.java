package dev.harthon.shell.command;

import java.util.List;
import java.util.Optional;
import org.springframework.shell.core.command.completion.CompletionContext;
import org.springframework.shell.core.command.completion.CompletionProposal;
import org.springframework.shell.core.command.completion.CompletionProvider;

/**
 * Completes the words after a command's name: options not given yet, their values, and each positional argument. The
 * words of its context are all words after the name.
 */
final class ArgumentCompletion implements CompletionProvider {

    private final CommandSpec spec;

    ArgumentCompletion(CommandSpec spec) {
        this.spec = spec;
    }

    @Override
    public List<CompletionProposal> apply(CompletionContext context) {
        TypedSoFar typed = new TypedSoFar(spec, context.getWords().subList(0, context.getWordIndex()));
        String current = context.currentWordUpToCursor();
        if (typed.pending().isPresent()) {
            return values(typed.pending().get(), typed, current, context);
        }
        int equals = current.indexOf('=');
        if (typed.mayBeOption() && current.startsWith("--") && equals > 0) {
            return valuesAfterEquals(current, equals, typed, context);
        }
        if (typed.mayBeOption() && current.startsWith("-")) {
            return options(typed);
        }
        List<CompletionProposal> proposals = typed.parameter()
                .map(parameter -> values(parameter, typed, current, context))
                .orElse(List.of());
        return proposals.isEmpty() && current.isEmpty() && typed.parameter().isEmpty() ? options(typed) : proposals;
    }

    private List<CompletionProposal> valuesAfterEquals(
            String current, int equals, TypedSoFar typed, CompletionContext context) {
        Optional<Option<?>> option = spec.option(current.substring(2, equals));
        String start = current.substring(0, equals + 1);
        return option.map(known -> values(known, typed, current.substring(equals + 1), context))
                .orElse(List.of())
                .stream()
                .map(proposal -> prefixed(start, proposal))
                .toList();
    }

    private static CompletionProposal prefixed(String start, CompletionProposal proposal) {
        return new CompletionProposal(start + proposal.value())
                .displayText(proposal.displayText() == null ? proposal.value() : proposal.displayText())
                .description(proposal.description())
                .category(proposal.category())
                .complete(proposal.complete());
    }

    private List<CompletionProposal> options(TypedSoFar typed) {
        return typed.unused().stream()
                .map(option -> Completions.proposal(option.label(), option.description()).category("options"))
                .toList();
    }

    private static List<CompletionProposal> values(
            Slot<?> slot, TypedSoFar typed, String current, CompletionContext context) {
        SlotContext there = new SlotContext(typed.surroundings(), current, context.getCommand());
        return Completions.under(slot.name(), slot.type().completion()).apply(there);
    }
}
