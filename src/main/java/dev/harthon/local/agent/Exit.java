package dev.harthon.local.agent;

import java.util.Map;

/** How a command ended: with a status, or by a signal. */
record Exit(boolean signalled, int number) {

    private static final Map<Integer, String> SIGNALS = Map.ofEntries(
            Map.entry(1, "Hangup"), Map.entry(2, "Interrupt"), Map.entry(3, "Quit"),
            Map.entry(4, "Illegal instruction"), Map.entry(5, "Trace/breakpoint trap"), Map.entry(6, "Aborted"),
            Map.entry(7, "Bus error"), Map.entry(8, "Floating point exception"), Map.entry(9, "Killed"),
            Map.entry(10, "User defined signal 1"), Map.entry(11, "Segmentation fault"),
            Map.entry(12, "User defined signal 2"), Map.entry(13, "Broken pipe"), Map.entry(14, "Alarm clock"),
            Map.entry(15, "Terminated"), Map.entry(16, "Stack fault"), Map.entry(24, "CPU time limit exceeded"),
            Map.entry(25, "File size limit exceeded"), Map.entry(31, "Bad system call"));

    static Exit status(int status) {
        return new Exit(false, status);
    }

    static Exit signal(int signal) {
        return new Exit(true, signal);
    }

    /** From a launcher that adds 128 to a signal, as shells and Java do. */
    static Exit guessed(int value) {
        return value > 128 && SIGNALS.containsKey(value - 128) ? signal(value - 128) : status(value);
    }

    boolean success() {
        return !signalled && number == 0;
    }

    /** The words of the command executor. */
    String message() {
        return signalled
                ? "Command terminated with signal " + SIGNALS.getOrDefault(number, "Unknown signal " + number)
                : "Command exited with status " + number;
    }
}
