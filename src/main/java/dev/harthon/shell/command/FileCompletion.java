package dev.harthon.shell.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.shell.core.command.completion.CompletionContext;
import org.springframework.shell.core.command.completion.CompletionProposal;
import org.springframework.shell.core.command.completion.CompletionProvider;

/** Folders, and the files that end in one of the suffixes; hidden ones once a dot is typed. */
public record FileCompletion(List<String> suffixes) implements CompletionProvider {

    private static final int MOST = 500;

    @Override
    public List<CompletionProposal> apply(CompletionContext context) {
        String typed = context.currentWordUpToCursor();
        String folder = typed.substring(0, typed.lastIndexOf('/') + 1);
        boolean hidden = typed.startsWith(".", folder.length());
        try (Stream<Path> entries = Files.list(place(folder))) {
            return entries.filter(entry -> hidden || !entry.getFileName().toString().startsWith("."))
                    .filter(entry -> Files.isDirectory(entry) || wanted(entry))
                    .limit(MOST)
                    .sorted()
                    .map(entry -> proposal(folder, entry))
                    .toList();
        } catch (IOException | InvalidPathException unreadable) {
            return List.of();
        }
    }

    private static Path place(String folder) {
        return folder.startsWith("~/")
                ? Path.of(System.getProperty("user.home"), folder.substring(2))
                : Path.of(folder.isEmpty() ? "." : folder);
    }

    private boolean wanted(Path file) {
        return suffixes.isEmpty() || suffixes.stream().anyMatch(file.toString()::endsWith);
    }

    private static CompletionProposal proposal(String folder, Path entry) {
        String name = entry.getFileName().toString();
        boolean isFolder = Files.isDirectory(entry);
        return new CompletionProposal(folder + name + (isFolder ? "/" : ""))
                .displayText(isFolder ? name + "/" : name)
                .category("files")
                .complete(!isFolder);
    }
}
