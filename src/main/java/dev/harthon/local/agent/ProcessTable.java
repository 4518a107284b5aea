package dev.harthon.local.agent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The processes of this machine at one moment. Without {@code /proc} only parents are known. */
final class ProcessTable {

    private static final Path PROC = Path.of("/proc");
    /** Of the fields after the program's name (proc(5): starttime is the 22nd of all). */
    private static final int START = 19;

    /** @param session -1 if unknown, as is the group */
    record Entry(long pid, long parent, long group, long session) {}

    private ProcessTable() {}

    static List<Entry> read() {
        if (!Files.isReadable(PROC.resolve("self/stat"))) {
            return ProcessHandle.allProcesses()
                    .map(p -> new Entry(p.pid(), p.parent().map(ProcessHandle::pid).orElse(0L), -1, -1))
                    .toList();
        }
        return pids().stream().flatMap(pid -> entry(pid).stream()).toList();
    }

    /** Whether the process is there and not merely waiting to be reaped. */
    static boolean alive(ProcessHandle process) {
        return process.isAlive() && state(process.pid()).map(state -> state != 'Z').orElse(true);
    }

    /**
     * Processes of tasks below a work folder: by their environment, or because their root lies in it.
     *
     * @param spared runs whose processes are not wanted
     */
    static List<ProcessHandle> started(Path work, Collection<Path> spared) {
        String mark = "MESOS_DIRECTORY=" + work + "/";
        return pids().stream()
                .filter(pid -> pid != ProcessHandle.current().pid())
                .filter(pid -> environment(pid).contains(mark) || chrooted(pid, work))
                .filter(pid -> spared.stream().noneMatch(
                        run -> environment(pid).contains("MESOS_DIRECTORY=" + run) || chrooted(pid, run)))
                .flatMap(pid -> ProcessHandle.of(pid).stream())
                .filter(ProcessTable::alive)
                .toList();
    }

    private static List<Long> pids() {
        try (Stream<Path> names = Files.list(PROC)) {
            return names.map(name -> name.getFileName().toString())
                    .filter(name -> name.chars().allMatch(Character::isDigit))
                    .map(Long::valueOf)
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }

    private static Optional<Entry> entry(long pid) {
        return fields(pid).map(f -> new Entry(pid, Long.parseLong(f[1]), Long.parseLong(f[2]), Long.parseLong(f[3])));
    }

    /** When a process began, in clock ticks since the machine booted. */
    static Optional<Long> startTicks(long pid) {
        return fields(pid).map(f -> Long.parseLong(f[START]));
    }

    private static Optional<Character> state(long pid) {
        return fields(pid).map(f -> f[0].charAt(0));
    }

    /** The fields after the program's name, which may hold blanks and parentheses itself. */
    private static Optional<String[]> fields(long pid) {
        try {
            byte[] bytes = Files.readAllBytes(PROC.resolve(pid + "/stat"));
            String stat = new String(bytes, StandardCharsets.ISO_8859_1);
            return Optional.of(stat.substring(stat.lastIndexOf(')') + 2).split(" "));
        } catch (IOException | StringIndexOutOfBoundsException gone) {
            return Optional.empty();
        }
    }

    private static String environment(long pid) {
        try {
            return Files.readString(PROC.resolve(pid + "/environ"), StandardCharsets.ISO_8859_1);
        } catch (IOException gone) {
            return "";
        }
    }

    private static boolean chrooted(long pid, Path folder) {
        try {
            return Files.readSymbolicLink(PROC.resolve(pid + "/root")).startsWith(folder);
        } catch (IOException gone) {
            return false;
        }
    }
}
