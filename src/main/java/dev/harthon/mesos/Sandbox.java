package dev.harthon.mesos;

import java.net.URI;

/**
 * The working directory of one run of a task, on its agent.
 *
 * @param agent base address of the agent
 * @param container the id of the run
 * @param directory the absolute path on the agent's disk, by which its files API knows it
 */
public record Sandbox(
        String taskId, String slaveId, URI agent, String framework, String executor, String container,
        String directory) {

    /** The path of a file as the files API wants it; an empty name is the sandbox itself. */
    public String path(String relative) {
        String name = relative.replaceAll("^/+", "");
        return name.isEmpty() ? directory : directory + "/" + name;
    }
}
