package dev.harthon.local.mesos;

import dev.harthon.local.http.HttpError;
import dev.harthon.local.http.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The sandboxes that can be read through an agent, each under three names: its real path, its real {@code latest}, and
 * {@code /frameworks/F/executors/E/runs/latest} (mesos: src/files/files.cpp).
 */
final class SandboxFiles {

    private final Agent agent;

    SandboxFiles(Agent agent) {
        this.agent = agent;
    }

    /** Names to real folders. To be used on the loop. */
    SortedMap<String, Path> attached() {
        SortedMap<String, Path> attached = new TreeMap<>();
        Map<String, MesosTask> tasks = new LinkedHashMap<>();
        agent.completed().forEach(task -> tasks.put(task.container(), task));
        agent.running().forEach(task -> tasks.put(task.container(), task));
        for (MesosTask task : tasks.values()) {
            Path directory = task.directory();
            if (Files.isDirectory(directory)) {
                attached.put(directory.toString(), directory);
                attached.put(directory.resolveSibling("latest").toString(), directory);
                attached.put("/frameworks/" + agent.identity().frameworkId() + "/executors/" + task.spec().id()
                        + "/runs/latest", directory);
            }
        }
        return attached;
    }

    /**
     * The real file behind a name.
     *
     * @throws HttpError 400 if it lies outside its sandbox
     */
    static Optional<Path> resolve(Map<String, Path> attached, String name) throws IOException {
        String trimmed = name.replaceAll("/+$", "");
        String prefix = trimmed;
        while (!attached.containsKey(prefix)) {
            int slash = prefix.lastIndexOf('/');
            if (slash <= 0) {
                return Optional.empty();
            }
            prefix = prefix.substring(0, slash);
        }
        Path root = attached.get(prefix).toRealPath();
        Path file = root.resolve(trimmed.substring(prefix.length()).replaceFirst("^/+", ""));
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Path real = file.toRealPath();
        if (!real.startsWith(root)) {
            // Above the sandbox by name: no such file. Out of it by a link: it is there, but not for reading.
            if (!file.normalize().startsWith(root)) {
                return Optional.empty();
            }
            throw new HttpError(Response.text(400, "'" + trimmed + "' is inaccessible.\n"));
        }
        return Optional.of(real);
    }
}
