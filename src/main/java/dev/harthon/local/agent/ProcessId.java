package dev.harthon.local.agent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A process that can be told from a later one with the same number.
 *
 * @param started in clock ticks since the machine booted; 0 where that is unknown
 */
record ProcessId(long pid, long started) {

    private static final String FILE = "pid";

    static ProcessId of(long pid) {
        return new ProcessId(pid, ProcessTable.startTicks(pid).orElse(0L));
    }

    void write(Path meta) throws IOException {
        Files.writeString(meta.resolve(FILE), pid + " " + started);
    }

    /** Empty if no process was started there. */
    static Optional<ProcessId> read(Path meta) {
        try {
            String[] words = Files.readString(meta.resolve(FILE)).trim().split(" ");
            return Optional.of(new ProcessId(Long.parseLong(words[0]), Long.parseLong(words[1])));
        } catch (IOException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    boolean alive() {
        return ProcessHandle.of(pid).filter(ProcessTable::alive).isPresent()
                && (started == 0 || ProcessTable.startTicks(pid).filter(ticks -> ticks == started).isPresent());
    }
}
