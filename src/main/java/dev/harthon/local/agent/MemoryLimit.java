package dev.harthon.local.agent;

/** The words of an agent whose memory isolator ended a task (mesos: isolators/cgroups/subsystems/memory.cpp). */
final class MemoryLimit {

    /** What an agent adds to a task's memory for the executor. */
    private static final int EXECUTOR_MIB = 32;

    private MemoryLimit() {}

    /** @param mem of the task, in MiB */
    static String message(double mem) {
        long limit = Math.round(mem) + EXECUTOR_MIB;
        long bytes = limit << 20;
        return "Memory limit exceeded: Requested: " + limit + "MB Maximum Used: " + limit + "MB\n\n"
                + "MEMORY STATISTICS: \ncache 0\nrss " + bytes + "\nrss_huge 0\nshmem 0\nmapped_file 0\ndirty 0\n"
                + "writeback 0\nswap 0\nhierarchical_memory_limit " + bytes + "\ntotal_cache 0\ntotal_rss " + bytes
                + "\n\n";
    }
}
