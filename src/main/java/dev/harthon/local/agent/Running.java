package dev.harthon.local.agent;

import java.io.IOException;
import java.io.OutputStream;

/**
 * A started command.
 *
 * @param watcher our child, which ends when the command does
 * @param pid the command's root process
 */
record Running(Process watcher, long pid, Ending ending) {

    /** Finds out how it ended, once it has. */
    @FunctionalInterface
    interface Ending {
        Exit read() throws IOException;
    }

    /** Lets the command begin. */
    void go() {
        try (OutputStream word = watcher.getOutputStream()) {
            word.write('\n');
        } catch (IOException killedBefore) {
            // Then there is nobody to begin.
        }
    }

    Exit await() throws IOException, InterruptedException {
        watcher.waitFor();
        return ending.read();
    }
}
