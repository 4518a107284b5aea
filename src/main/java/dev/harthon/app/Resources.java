package dev.harthon.app;

/**
 * What one task needs of an agent.
 *
 * @param gpus whole devices
 */
public record Resources(Cpus cpus, MemoryMib mem, DiskMib disk, Gpus gpus) {}
