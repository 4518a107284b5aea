package dev.harthon.local;

import dev.harthon.local.door.LocalAccess;

/**
 * Where and how a local cluster is to be reached.
 *
 * @param marathonPort 0 for any free one, like the next two
 * @param access who may pass at Marathon's port
 * @param artifacts whether Marathon takes artifacts as it did up to 1.4
 */
public record LocalFaces(
        int marathonPort, int masterPort, int storePort, LocalAccess access, boolean artifacts) {}
