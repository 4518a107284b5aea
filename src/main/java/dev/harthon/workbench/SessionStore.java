package dev.harthon.workbench;

import dev.harthon.fault.OperationFault;
import dev.harthon.fault.Suggestions;
import dev.harthon.fault.UsageFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Sessions that are kept under a name, each as the script that makes it again. */
public final class SessionStore {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,62}");
    private static final String SUFFIX = ".harthon";
    private static final String STEPS = ".steps";

    /**
     * A session as it is kept.
     *
     * @param script that makes it again
     * @param steps the states before and behind it, as {@link KeptSteps} writes them; empty if nobody knows them
     */
    public record Kept(String script, String steps) {}

    private final Path folder;

    public SessionStore(Places places) {
        this.folder = places.data().resolve("sessions");
    }

    /** The script of that session, if there is one. */
    public Optional<String> find(String name) {
        Path file = file(name);
        return Files.exists(file) ? Optional.of(TextFile.read(file)) : Optional.empty();
    }

    /** The script of that session. */
    public String get(String name) {
        return find(name).orElseThrow(() -> new UsageFault(
                "there is no session '" + name + "'", "", Suggestions.question(name, names(), "list them: sessions")));
    }

    /** The session and the states that led to it, if it is kept. */
    public Optional<Kept> kept(String name) {
        Path steps = file(name, STEPS);
        return find(name).map(script -> new Kept(script, Files.exists(steps) ? TextFile.read(steps) : ""));
    }

    /**
     * Keeps a session, unless another process kept another one meanwhile.
     *
     * @param before what the session began with; empty if it is new
     */
    public void put(String name, Optional<Kept> before, Kept after) {
        locked(() -> {
            if (!kept(name).equals(before)) {
                throw new OperationFault(
                        "cannot keep the session " + name,
                        "another harthon changed it meanwhile",
                        "save this one under another name: save NAME");
            }
            PrivateFiles.write(file(name, STEPS), after.steps());
            PrivateFiles.write(file(name), after.script());
        });
    }

    /** Forgets a session. */
    public void remove(String name) {
        get(name);
        locked(() -> {
            try {
                Files.deleteIfExists(file(name));
                Files.deleteIfExists(file(name, STEPS));
            } catch (IOException e) {
                throw new OperationFault("cannot remove the session " + name, String.valueOf(e.getMessage()), "", e);
            }
        });
    }

    private void locked(Runnable work) {
        PrivateLock.holding(folder.resolve(".lock"), () -> {
            work.run();
            return folder;
        });
    }

    /** Keeps a session, whatever was there. */
    public void put(String name, String script) {
        PrivateFiles.write(file(name), script);
    }

    /** The names, in order. */
    public List<String> names() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(SUFFIX))
                    .map(file -> file.substring(0, file.length() - SUFFIX.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new OperationFault("cannot list " + folder, String.valueOf(e.getMessage()), "", e);
        }
    }

    private Path file(String name) {
        return file(name, SUFFIX);
    }

    private Path file(String name, String suffix) {
        if (!NAME.matcher(name).matches()) {
            throw new UsageFault(
                    "'" + name + "' is not a name for a session", "it must match " + NAME.pattern(), "name it like web");
        }
        return folder.resolve(name + suffix);
    }
}
