package dev.harthon.workbench;

import dev.harthon.mesos.Chunk;
import dev.harthon.mesos.Sandbox;
import dev.harthon.mesos.SandboxFiles;
import dev.harthon.mesos.Sandboxes;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The end of a file in a task's sandbox, also of a task that has ended. */
final class SandboxTail {

    private static final int MOST = 64 * 1024;

    private final Cluster cluster;
    private final Map<String, Optional<SandboxFiles>> known = new HashMap<>();
    private Optional<Sandboxes> sandboxes = Optional.empty();

    SandboxTail(Cluster cluster) {
        this.cluster = cluster;
    }

    /** The last lines, as many as 64 KiB hold; none where there is no such sandbox or file. */
    List<String> lines(String slaveId, String taskId, String file) {
        return files(slaveId, taskId).map(files -> lines(files, file)).orElse(List.of());
    }

    private Optional<SandboxFiles> files(String slaveId, String taskId) {
        if (!known.containsKey(taskId)) {
            Sandboxes all = sandboxes.orElseGet(cluster::sandboxes);
            sandboxes = Optional.of(all);
            Optional<Sandbox> sandbox = all.find(slaveId, taskId);
            known.put(taskId, sandbox.map(all::files));
        }
        return known.get(taskId);
    }

    private static List<String> lines(SandboxFiles files, String file) {
        long size = files.size(file).orElse(0);
        long offset = Math.max(0, size - MOST);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        while (offset + bytes.size() < size) {
            Optional<Chunk> chunk = files.read(file, offset + bytes.size(), (int) (size - offset - bytes.size()));
            if (chunk.isEmpty() || chunk.get().data().length == 0) {
                break;
            }
            bytes.writeBytes(chunk.get().data());
        }
        List<String> lines = bytes.toString(StandardCharsets.UTF_8).lines().toList();
        return offset > 0 && lines.size() > 1 ? lines.subList(1, lines.size()) : lines;
    }
}
