package dev.harthon.mesos;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** One way of reading pieces of files from an agent. */
interface ChunkReader {

    /** A piece comes in milliseconds; an agent that hangs must not hold up the others for long. */
    Duration PATIENCE = Duration.ofSeconds(10);

    /** The agent does not offer this way. */
    final class NotOffered extends Exception {}

    /**
     * The bytes at an offset; none at or beyond the end. Agents give 64 KiB at most.
     *
     * @return nothing when there is no such file
     */
    Optional<Chunk> read(URI agent, String path, long offset, int length) throws NotOffered;
}
