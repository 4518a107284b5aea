package dev.harthon.mesos;

import java.net.URI;
import java.util.Optional;

/** One way of reading pieces of files from an agent. */
interface ChunkReader {

    /** The agent does not offer this way. */
    final class NotOffered extends Exception {}

    /**
     * The bytes at an offset; none at or beyond the end. Agents give 64 KiB at most.
     *
     * @return nothing when there is no such file
     */
    Optional<Chunk> read(URI agent, String path, long offset, int length) throws NotOffered;
}
