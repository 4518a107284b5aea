package dev.harthon.local.agent;

import dev.harthon.local.fetch.Modes;
import dev.harthon.local.fetch.Owner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * The folder of one run of a task:
 * {@code <work>/slaves/<agent>/frameworks/<framework>/executors/<task>/runs/<container>}, with a link {@code latest}
 * beside it.
 *
 * @param meta the executor's own notes on the run, outside what the task sees
 */
public record Sandbox(Path directory, Path meta) {

    public static Sandbox of(Path work, String agent, String framework, String task, String container) {
        Path run = work.resolve("slaves").resolve(agent).resolve("frameworks").resolve(framework)
                .resolve("executors").resolve(task).resolve("runs").resolve(container);
        return new Sandbox(run, work.resolve("meta").resolve(container));
    }

    /** Makes the folder, 0750, and the empty output files. */
    void create(Owner owner) throws IOException {
        Files.createDirectories(meta);
        Files.createDirectories(directory);
        Modes.set(directory, 0750);
        for (Path file : new Path[] {stdout(), stderr()}) {
            Files.createFile(file);
            Modes.set(file, 0644);
            owner.take(file);
        }
        owner.take(directory);
        Path latest = latest();
        if (Files.exists(latest, LinkOption.NOFOLLOW_LINKS)) {
            Files.delete(latest);
        }
        Files.createSymbolicLink(latest, directory);
    }

    public Path latest() {
        return directory.resolveSibling("latest");
    }

    Path stdout() {
        return directory.resolve("stdout");
    }

    Path stderr() {
        return directory.resolve("stderr");
    }
}
