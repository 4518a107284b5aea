package dev.harthon.dcos.cli;

import dev.harthon.http.Secret;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A cluster that the command line of DC/OS knows.
 *
 * @param file where it is written down
 * @param id of the cluster; empty in the form from before there were several
 * @param token of the last login
 * @param timeout in seconds
 * @param attached it is the one in use
 */
public record KnownCluster(
        Path file,
        String id,
        String name,
        URI url,
        Optional<Secret> token,
        Verification verification,
        Optional<Integer> timeout,
        boolean attached) {}
