package dev.harthon.shell.line;

import dev.harthon.shell.command.CommandLineCompletion;
import dev.harthon.shell.command.Commands;
import java.util.List;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.springframework.shell.core.command.completion.CompletionContext;
import org.springframework.shell.core.command.completion.CompletionProposal;

/** What Tab offers, as JLine wants it. */
final class CommandCompleter implements Completer {

    private final CommandLineCompletion completion;
    private final Deadline deadline;

    CommandCompleter(Commands commands, Deadline deadline) {
        this.completion = new CommandLineCompletion(() -> commands);
        this.deadline = deadline;
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        if (line instanceof TypedLine typed && typed.inComment()) {
            return;
        }
        CompletionContext context =
                new CompletionContext(line.words(), line.wordIndex(), line.wordCursor(), null, null);
        deadline.ask(() -> completion.apply(context), List.<CompletionProposal>of())
                .forEach(proposal -> candidates.add(candidate(proposal)));
    }

    private static Candidate candidate(CompletionProposal proposal) {
        String shown = proposal.displayText() == null ? proposal.value() : proposal.displayText();
        return new Candidate(
                proposal.value(), shown, proposal.category(), proposal.description(), null, null, proposal.complete());
    }
}
