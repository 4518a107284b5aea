package dev.harthon.image;

import java.nio.file.Path;

/**
 * A file that agents fetch.
 *
 * @param file where it was built
 * @param sha256 64 hex digits
 * @param size bytes
 * @param piece what it is called, and what agents do with it
 */
public record Artifact(Path file, String sha256, long size, Piece piece) {}
