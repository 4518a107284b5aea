package dev.harthon.store;

import java.net.URI;

/**
 * An archive in its store.
 *
 * @param uri what agents fetch
 * @param size in bytes
 * @param alreadyThere nothing had to be sent
 */
public record Stored(URI uri, long size, boolean alreadyThere) {}
