package dev.harthon.shell.commands.look;

import dev.harthon.habitat.Closure;
import dev.harthon.habitat.HabitatPackage;
import dev.harthon.shell.command.Completions;
import dev.harthon.workbench.Desk;
import dev.harthon.workbench.FileListing;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.shell.core.command.completion.CompletionContext;
import org.springframework.shell.core.command.completion.CompletionProposal;
import org.springframework.shell.core.command.completion.CompletionProvider;

/** Paths below the loaded package, folder by folder. */
public record PackagePathCompletion(Desk desk) implements CompletionProvider {

    @Override
    public List<CompletionProposal> apply(CompletionContext context) {
        String typed = context.currentWordUpToCursor();
        int depth = typed.substring(0, typed.lastIndexOf('/') + 1).length();
        return desk.loaded().map(Closure::top).stream()
                .flatMap(PackagePathCompletion::paths)
                .filter(path -> path.startsWith(typed.substring(0, depth)))
                .map(path -> path.substring(0, end(path, depth)))
                .distinct()
                .map(path -> Completions.proposal(path, "").complete(!path.endsWith("/")))
                .toList();
    }

    private static Stream<String> paths(HabitatPackage top) {
        return top.files().stream().map(file -> FileListing.relative(file, top.ident().prefix()));
    }

    /** Behind the next slash, or the whole. */
    private static int end(String path, int from) {
        int slash = path.indexOf('/', from);
        return slash < 0 ? path.length() : slash + 1;
    }
}
