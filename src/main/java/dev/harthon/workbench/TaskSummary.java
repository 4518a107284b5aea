package dev.harthon.workbench;

import java.util.List;

/**
 * A task as the cluster has it.
 *
 * @param ports host ports, in the order of the application's ports
 * @param health {@code healthy}, {@code unhealthy}, or empty where nothing is checked or nothing is known yet
 */
public record TaskSummary(
        String id, String app, String state, String host, List<Integer> ports, String health, String started) {}
