package dev.harthon.workbench;

import java.net.URI;
import java.util.Optional;

/**
 * What a cluster says of itself.
 *
 * @param version of Marathon
 * @param mesos where the Mesos master answers
 */
public record ClusterFacts(String name, URI marathon, String version, Optional<URI> mesos, Optional<URI> store) {}
