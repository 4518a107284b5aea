package dev.harthon.local;

import dev.harthon.local.door.LocalAccess;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * How a local cluster is made.
 *
 * @param work the folder for sandboxes, artifacts and what shall survive; a temporary one if empty
 */
public record LocalClusterOptions(Optional<Path> work, LocalAgents agents, LocalFaces faces) {

    /** One agent with 4 processors, 4 GiB of memory, 8 GiB of disk and the ports 31000-32000, on free ports. */
    public static LocalClusterOptions defaults() {
        return new LocalClusterOptions(Optional.empty(),
                new LocalAgents(1, 4, 4096, 8192, 31000, 32000, Map.of(), 150),
                new LocalFaces(0, 0, 0, new LocalAccess.Open(), false));
    }

    public LocalClusterOptions withWork(Path folder) {
        return new LocalClusterOptions(Optional.of(folder), agents, faces);
    }

    public LocalClusterOptions withAgents(int number) {
        return with(new LocalAgents(number, agents.cpus(), agents.mem(), agents.disk(), agents.firstPort(),
                agents.lastPort(), agents.attributes(), agents.sandboxes()));
    }

    /** What each agent has; memory and disk in MiB. */
    public LocalClusterOptions withResources(double processors, double memory, double space) {
        return with(new LocalAgents(agents.number(), processors, memory, space, agents.firstPort(),
                agents.lastPort(), agents.attributes(), agents.sandboxes()));
    }

    /** Host ports that tasks may get. */
    public LocalClusterOptions withHostPorts(int first, int last) {
        return with(new LocalAgents(agents.number(), agents.cpus(), agents.mem(), agents.disk(), first, last,
                agents.attributes(), agents.sandboxes()));
    }

    public LocalClusterOptions withAttributes(Map<String, String> all) {
        return with(new LocalAgents(agents.number(), agents.cpus(), agents.mem(), agents.disk(), agents.firstPort(),
                agents.lastPort(), all, agents.sandboxes()));
    }

    /** How many sandboxes of ended tasks each agent keeps; 150 if nothing is said. */
    public LocalClusterOptions withSandboxes(int kept) {
        return with(new LocalAgents(agents.number(), agents.cpus(), agents.mem(), agents.disk(), agents.firstPort(),
                agents.lastPort(), agents.attributes(), kept));
    }

    /** Where to listen; 0 for any free port. */
    public LocalClusterOptions withFaces(int marathon, int master, int store) {
        return with(new LocalFaces(marathon, master, store, faces.access(), faces.artifacts()));
    }

    /** Who may pass at Marathon's port. */
    public LocalClusterOptions withAccess(LocalAccess access) {
        return with(new LocalFaces(faces.marathonPort(), faces.masterPort(), faces.storePort(), access,
                faces.artifacts()));
    }

    /** Marathon takes artifacts, as it did up to 1.4. */
    public LocalClusterOptions withArtifacts() {
        return with(new LocalFaces(faces.marathonPort(), faces.masterPort(), faces.storePort(), faces.access(), true));
    }

    private LocalClusterOptions with(LocalAgents other) {
        return new LocalClusterOptions(work, other, faces);
    }

    private LocalClusterOptions with(LocalFaces other) {
        return new LocalClusterOptions(work, agents, other);
    }
}
