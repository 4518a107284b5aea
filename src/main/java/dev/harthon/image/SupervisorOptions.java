package dev.harthon.image;

import java.util.List;
import java.util.Optional;

/**
 * What the Supervisor is told on its command line (habitat: components/hab/src/cli_v4/sup/sup_run.rs).
 *
 * @param binds {@code NAME:SERVICE.GROUP}
 * @param peers hosts, with or without a port
 * @param licenseAccepted whether the user accepted Habitat's licence in so many words
 */
public record SupervisorOptions(
        Optional<String> group,
        Optional<String> topology,
        Optional<String> strategy,
        Optional<String> channel,
        Optional<String> ring,
        List<String> binds,
        List<String> peers,
        boolean licenseAccepted) {

    public SupervisorOptions {
        binds = List.copyOf(binds);
        peers = List.copyOf(peers);
    }

    /** A Supervisor that is told nothing. */
    public static SupervisorOptions none() {
        return new SupervisorOptions(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                List.of(), List.of(), false);
    }
}
