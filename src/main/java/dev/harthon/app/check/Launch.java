package dev.harthon.app.check;

import java.util.List;
import java.util.Set;

/**
 * How the service is started, as far as checks care.
 *
 * @param supervisor whether the Habitat Supervisor runs it
 * @param licenseAccepted whether the user accepted Habitat's licence
 * @param needsRoot whether the start script must be root on the agent
 * @param userNamespaces whether it makes a user namespace on the agent
 * @param unpacksPackages whether the start script unpacks {@code .hart} files
 * @param leader whether the Supervisors elect a leader
 * @param notes what the user should know of the image, one sentence each
 * @param binds names of the binds that are given
 */
public record Launch(
        boolean supervisor,
        boolean licenseAccepted,
        boolean needsRoot,
        boolean userNamespaces,
        boolean unpacksPackages,
        boolean leader,
        List<String> notes,
        Set<String> binds) {

    public Launch {
        notes = List.copyOf(notes);
        binds = Set.copyOf(binds);
    }
}
