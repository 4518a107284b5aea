package dev.harthon.mesos;

import java.util.OptionalLong;

/**
 * A piece of a file.
 *
 * @param data the bytes, as they are on the agent's disk; fewer than asked for do not mean the end
 * @param size of the whole file, where the agent told it
 */
public record Chunk(byte[] data, OptionalLong size) {}
