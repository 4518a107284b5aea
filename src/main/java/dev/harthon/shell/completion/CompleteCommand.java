package dev.harthon.shell.completion;

import dev.harthon.fault.ExitCode;
import dev.harthon.shell.command.CommandSpec;
import dev.harthon.shell.command.Group;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.Invocation;
import dev.harthon.shell.command.Parameter;
import dev.harthon.shell.render.ControlText;
import java.util.ArrayList;
import java.util.List;
import org.springframework.shell.core.command.completion.CompletionContext;
import org.springframework.shell.core.command.completion.CompletionProposal;

/**
 * {@code complete -- WORD...}: what the last of the words may go on to, for the completion scripts of other shells. A
 * proposal a line, its description behind a tab.
 */
public final class CompleteCommand extends HarthonCommand {

    private static final Parameter<String> WORDS =
            Parameter.atLeastOne("word", "the words up to the cursor; the last one may be empty");

    private final CommandSpec program;

    /** @param program the options that stand before the command */
    public CompleteCommand(CommandSpec program) {
        super(spec("complete")
                .hidden()
                .group(Group.SHELL)
                .purpose("Tell another shell how the words may go on")
                .parameter(WORDS)
                .example("complete -- load sample/", "packages of an origin")
                .example("complete -- target use ''", "all targets"));
        this.program = program;
    }

    @Override
    protected ExitCode run(Invocation in) {
        List<String> words = in.all(WORDS);
        String current = words.get(words.size() - 1);
        List<String> before = words.subList(0, words.size() - 1);
        in.interpreter()
                .commands()
                .find(before)
                .map(match -> proposals(match.command().spec(), match.arguments(), current))
                .orElseGet(() -> proposals(program, before, current))
                .stream()
                .filter(proposal -> proposal.value().startsWith(current))
                .map(CompleteCommand::line)
                .distinct()
                .forEach(in.out()::line);
        return ExitCode.OK;
    }

    private List<CompletionProposal> proposals(CommandSpec spec, List<String> before, String current) {
        List<String> words = new ArrayList<>(before);
        words.add(current);
        return spec.completion()
                .apply(new CompletionContext(words, words.size() - 1, current.length(), this, null));
    }

    private static String line(CompletionProposal proposal) {
        String description = proposal.description();
        String both = description == null ? proposal.value() : proposal.value() + "\t" + description;
        return both.lines().map(ControlText::neutral).findFirst().orElse("");
    }
}
