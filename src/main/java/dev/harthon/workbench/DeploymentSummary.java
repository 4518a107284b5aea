package dev.harthon.workbench;

import java.util.List;

/**
 * A deployment that is going on.
 *
 * @param step from 1; 0 before the first
 * @param doing what is being done: {@code ScaleApplication /redis}
 */
public record DeploymentSummary(String id, List<String> apps, int step, int steps, List<String> doing) {}
