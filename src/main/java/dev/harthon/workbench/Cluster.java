package dev.harthon.workbench;

import dev.harthon.http.HttpCaller;
import dev.harthon.marathon.MarathonClient;
import java.net.URI;
import java.util.Optional;

/**
 * A cluster that can be talked to.
 *
 * @param name of the target
 * @param http carries the cluster's credentials and certificates
 * @param master where the Mesos master answers, if the target says so; Marathon knows otherwise
 * @param store where archives go, if the target says so
 */
public record Cluster(
        String name, HttpCaller http, MarathonClient marathon, Optional<URI> master, Optional<URI> store) {}
