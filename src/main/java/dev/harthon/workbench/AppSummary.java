package dev.harthon.workbench;

import java.util.List;
import java.util.Optional;

/**
 * An application as the cluster has it.
 *
 * @param deployments ids of the deployments that hold it
 * @param ident the package that it runs, if Harthon deployed it
 * @param lastFailure how the last task that failed ended; a later success does not clear it
 */
public record AppSummary(
        String id,
        int instances,
        int staged,
        int running,
        int healthy,
        int unhealthy,
        String version,
        List<String> deployments,
        Optional<String> ident,
        Optional<String> lastFailure) {

    /** {@code deploying}, {@code running}, {@code suspended}, or {@code waiting}: one word for people. */
    public String state() {
        if (!deployments.isEmpty()) {
            return "deploying";
        }
        if (instances == 0) {
            return "suspended";
        }
        return running >= instances ? "running" : "waiting";
    }
}
