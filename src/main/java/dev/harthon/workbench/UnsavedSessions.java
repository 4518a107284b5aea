package dev.harthon.workbench;

import dev.harthon.fault.OperationFault;
import dev.harthon.fault.UsageFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is unsaved in each shell that runs, so that one that is killed loses nothing. */
public final class UnsavedSessions {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneId.systemDefault());

    private final Path folder;
    private final SessionStore store;

    public UnsavedSessions(Places places, SessionStore store) {
        this.folder = places.state().resolve("unsaved");
        this.store = store;
    }

    /** Remembers what this process would lose. */
    public void keep(String script) {
        PrivateFiles.write(file(ProcessHandle.current()), script);
    }

    /** This process has nothing to lose any more. */
    public void forget() {
        try {
            Files.deleteIfExists(file(ProcessHandle.current()));
        } catch (IOException e) {
            throw new OperationFault("cannot remove a file in " + folder, String.valueOf(e.getMessage()), "", e);
        }
    }

    /** Keeps under a name what processes left that are gone; the names. */
    public List<String> recover() {
        List<String> names = new ArrayList<>();
        for (Path file : left()) {
            rescue(file).ifPresent(names::add);
        }
        return names;
    }

    private List<Path> left() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".harthon") && !lives(file)).sorted().toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    /** Two shells may start at once: who moves the file first has it. */
    private Optional<String> rescue(Path file) {
        Path mine = file.resolveSibling(file.getFileName() + ".tmp-" + ProcessHandle.current().pid());
        try {
            Instant time = Files.getLastModifiedTime(file).toInstant();
            Files.move(file, mine);
            String name = free("recovered-" + TIME.format(time));
            store.put(name, TextFile.read(mine));
            Files.delete(mine);
            return Optional.of(name);
        } catch (IOException | UsageFault taken) {
            return Optional.empty();
        }
    }

    private String free(String name) {
        List<String> names = store.names();
        return Stream.iterate(1, n -> n + 1)
                .map(n -> n == 1 ? name : name + "-" + n)
                .filter(candidate -> !names.contains(candidate))
                .findFirst()
                .orElse(name);
    }

    private static boolean lives(Path file) {
        String name = file.getFileName().toString();
        return name.matches("\\d+-\\d+\\.harthon")
                && ProcessHandle.of(Long.parseLong(name.substring(0, name.indexOf('-'))))
                        .filter(process -> name(process).equals(name))
                        .isPresent();
    }

    private Path file(ProcessHandle process) {
        return folder.resolve(name(process));
    }

    /** A number is used again, but not with the same start. */
    private static String name(ProcessHandle process) {
        long start = process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
        return process.pid() + "-" + start + ".harthon";
    }
}
