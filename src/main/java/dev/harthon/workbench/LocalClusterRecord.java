package dev.harthon.workbench;

import dev.harthon.workbench.LocalClusterControl.Running;
import dev.harthon.workbench.login.AuthKind;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.tomlj.Toml;
import org.tomlj.TomlParseResult;

/** Tells other processes of this user where the local cluster answers: {@code local.toml} in the state folder. */
public final class LocalClusterRecord {

    private final Path file;

    public LocalClusterRecord(Path stateFolder) {
        this.file = stateFolder.resolve("local.toml");
    }

    /** The cluster that is told of, if its process still lives. */
    public Optional<Running> read() {
        TomlParseResult toml;
        try {
            toml = Toml.parse(file);
        } catch (IOException absent) {
            return Optional.empty();
        }
        if (toml.hasErrors() || !toml.isLong("pid") || !toml.isString("marathon")) {
            return Optional.empty();
        }
        long pid = toml.getLong("pid", () -> 0);
        if (!lives(pid, toml.getString("started", () -> ""))) {
            return Optional.empty();
        }
        return Optional.of(new Running(
                URI.create(toml.getString("marathon", () -> "")),
                URI.create(toml.getString("master", () -> "")),
                URI.create(toml.getString("store", () -> "")),
                pid,
                pid == ProcessHandle.current().pid(),
                AuthKind.parse(toml.getString("auth", () -> "none"))));
    }

    public void write(Running running) {
        PrivateFiles.write(file, """
                # Where Harthon's local cluster answers.
                pid = %d
                started = "%s"
                marathon = "%s"
                master = "%s"
                store = "%s"
                auth = "%s"
                """.formatted(
                        running.pid(), started(running.pid()), running.marathon(), running.master(), running.store(),
                        running.auth().word()));
    }

    /** Forgets the cluster, whoever wrote it down. */
    public void remove() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            file.toFile().deleteOnExit();
        }
    }

    /** A number is used again for another process one day, but not with the same start. */
    private static boolean lives(long pid, String started) {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent() && started(pid).equals(started);
    }

    private static String started(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().startInstant())
                .map(Object::toString)
                .orElse("");
    }
}
