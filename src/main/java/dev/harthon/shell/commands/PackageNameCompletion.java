package dev.harthon.shell.commands;

import dev.harthon.workbench.PackageTips;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.shell.core.command.completion.CompletionContext;
import org.springframework.shell.core.command.completion.CompletionProposal;
import org.springframework.shell.core.command.completion.CompletionProvider;

/**
 * Completes package names, part by part: after an origin or a name the cursor stays, since more may follow.
 *
 * @param files completes what may stand there too
 */
public record PackageNameCompletion(PackageTips tips, Optional<CompletionProvider> files)
        implements CompletionProvider {

    @Override
    public List<CompletionProposal> apply(CompletionContext context) {
        String typed = context.currentWordUpToCursor();
        boolean path = typed.startsWith("/") || typed.startsWith(".") || typed.startsWith("~");
        Stream<CompletionProposal> names = path
                ? Stream.empty()
                : tips.complete(typed).stream()
                        .map(tip -> new CompletionProposal(tip.text()).category("packages").complete(tip.whole()));
        Stream<CompletionProposal> others =
                files.stream().flatMap(provider -> provider.apply(context).stream());
        return Stream.concat(names, others).toList();
    }
}
