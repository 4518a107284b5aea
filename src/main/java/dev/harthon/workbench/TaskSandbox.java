package dev.harthon.workbench;

import dev.harthon.fault.OperationFault;
import dev.harthon.fault.Suggestions;
import dev.harthon.fault.UsageFault;
import dev.harthon.http.BodySink;
import dev.harthon.mesos.Sandbox;
import dev.harthon.mesos.SandboxFile;
import dev.harthon.mesos.SandboxFiles;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.UUID;

/** The working directory of one task on its agent, also after the task has ended. */
public final class TaskSandbox {

    private final SandboxFiles files;

    TaskSandbox(SandboxFiles files) {
        this.files = files;
    }

    public String task() {
        return files.sandbox().taskId();
    }

    /** Where it lies on the agent's disk. */
    public String directory() {
        return files.sandbox().directory();
    }

    /** The agent that has it. */
    public String agent() {
        Sandbox sandbox = files.sandbox();
        return sandbox.agent().toString();
    }

    /** What a folder holds, by name; a file is listed alone. */
    public List<SandboxEntry> list(String folder) {
        String path = clean(folder);
        List<SandboxFile> found = files.list(path).orElseThrow(() -> missing(path));
        if (found.isEmpty() && !path.isEmpty()) {
            String parent = parent(path);
            return entries(parent, files.list(parent).orElse(List.of())).stream()
                    .filter(entry -> entry.path().equals(path) && !entry.folder())
                    .toList();
        }
        return entries(path, found);
    }

    /** Everything below a folder; symbolic links are not followed. */
    public List<SandboxEntry> tree(String folder) {
        List<SandboxEntry> all = new ArrayList<>();
        Deque<String> open = new ArrayDeque<>(List.of(clean(folder)));
        while (!open.isEmpty()) {
            for (SandboxEntry entry : list(open.pop())) {
                all.add(entry);
                if (entry.folder()) {
                    open.push(entry.path());
                }
            }
        }
        all.sort(Comparator.comparing(SandboxEntry::path));
        return all;
    }

    /** Streams a file, whatever its size. */
    public void read(String file, OutputStream out) {
        read(file, BodySink.to(out));
    }

    private void read(String file, BodySink sink) {
        String path = clean(file);
        if (!files.download(path, sink)) {
            throw missing(path);
        }
    }

    /** Copies a file to this machine, whole or not at all. */
    public void copy(String file, Path target, Progress progress) {
        Path absolute = target.toAbsolutePath();
        Path half = absolute.resolveSibling(absolute.getFileName() + ".tmp-" + UUID.randomUUID());
        progress.start("get " + file, files.size(clean(file)).orElse(Progress.UNKNOWN));
        try {
            try (FileChannel channel =
                    FileChannel.open(half, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                OutputStream out = Channels.newOutputStream(channel);
                read(file, (bytes, offset, length) -> {
                    out.write(bytes, offset, length);
                    progress.advance(length);
                });
                channel.force(true);
            }
            Files.move(half, absolute, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new OperationFault("cannot write " + target, e.getClass().getSimpleName() + ": " + e.getMessage(),
                    "check the folder's owner and space", e);
        } finally {
            delete(half);
        }
    }

    private UsageFault missing(String path) {
        List<String> near = files.list(parent(path)).orElse(List.of()).stream().map(SandboxFile::name).toList();
        return new UsageFault("there is no " + (path.isEmpty() ? "sandbox" : path) + " in the sandbox of " + task(),
                "", Suggestions.question(path.substring(parent(path).isEmpty() ? 0 : parent(path).length() + 1), near,
                        "list what is there: sandbox ls"));
    }

    private static List<SandboxEntry> entries(String folder, List<SandboxFile> files) {
        String before = folder.isEmpty() ? "" : folder + "/";
        return files.stream()
                .map(file -> new SandboxEntry(before + file.name(), file.isDirectory(), file.size(), file.mode(),
                        file.user(), file.modified()))
                .toList();
    }

    private static String clean(String path) {
        return path.replaceAll("^(\\./|/)+|/+$", "").replaceAll("^\\.$", "");
    }

    private static String parent(String path) {
        return path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : "";
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            file.toFile().deleteOnExit();
        }
    }
}
