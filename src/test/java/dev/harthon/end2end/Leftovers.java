package dev.harthon.end2end;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What must be gone from the machine once a cluster has ended. */
final class Leftovers {

    private Leftovers() {}

    /** Every task knows its sandbox, and that lies below the home, as every root and every mount of it does. */
    static void assertNone(Path home) {
        assertThat(processes(home)).as("processes").isEmpty();
        assertThat(mounts(home)).as("mounts").isEmpty();
    }

    private static List<String> processes(Path home) {
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            return all.filter(process -> belongsTo(process, home))
                    .map(process -> process.pid() + " " + process.info().commandLine().orElse(""))
                    .toList();
        }
    }

    /** Whether the process was started for that home, or lives in a root below it. */
    static boolean belongsTo(ProcessHandle process, Path home) {
        return environment(process.pid()).contains(home.toString())
                || root(process.pid()).startsWith(home.toString());
    }

    /** Processes that were started in a task's sandbox; the cluster itself is none of them. */
    static List<String> inSandboxes(Path home) {
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            return all.filter(process -> environment(process.pid()).contains("MESOS_SANDBOX=" + home)
                            || root(process.pid()).startsWith(home.toString()))
                    .map(process -> process.pid() + " " + process.info().commandLine().orElse(""))
                    .toList();
        }
    }

    /** Of every mount namespace that a process is in. */
    static List<String> mounts(Path home) {
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            return all.flatMap(process -> text(process.pid(), "mountinfo").lines())
                    .filter(line -> line.contains(home.toString()))
                    .distinct()
                    .toList();
        }
    }

    private static String environment(long pid) {
        return text(pid, "environ");
    }

    static String root(long pid) {
        return link(Path.of("/proc", String.valueOf(pid), "root")).orElse("");
    }

    private static String text(long pid, String file) {
        try {
            return Files.readString(Path.of("/proc", String.valueOf(pid), file), ISO_8859_1);
        } catch (IOException notOurs) {
            return "";
        }
    }

    private static Optional<String> link(Path path) {
        try {
            return Optional.of(Files.readSymbolicLink(path).toString());
        } catch (IOException notOurs) {
            return Optional.empty();
        }
    }
}
