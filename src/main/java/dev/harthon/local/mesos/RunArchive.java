package dev.harthon.local.mesos;

import dev.harthon.local.keep.StateFile;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The records of an agent's runs, one file each; nothing is written where nothing shall survive.
 *
 * @param folder with one folder for each container
 */
public record RunArchive(Optional<Path> folder) {

    private static final String FILE = "run.json";

    void keep(MesosTask task) {
        folder.map(all -> all.resolve(task.container())).filter(Files::isDirectory)
                .ifPresent(own -> new StateFile(own.resolve(FILE)).write(RunRecord.of(task).json()));
    }

    /** Before anything is started, so that a run cannot be forgotten. */
    void begin(MesosTask task) {
        folder.ifPresent(all -> new StateFile(all.resolve(task.container()).resolve(FILE))
                .write(RunRecord.of(task).json()));
    }

    /** Of one agent, those that were heard of last at the end. */
    List<RunRecord> of(String agent) {
        List<RunRecord> records = new ArrayList<>();
        if (folder.filter(Files::isDirectory).isEmpty()) {
            return records;
        }
        try (DirectoryStream<Path> runs = Files.newDirectoryStream(folder.get())) {
            for (Path run : runs) {
                new StateFile(run.resolve(FILE)).read().map(RunRecord::read)
                        .filter(record -> record.agent().equals(agent)).ifPresent(records::add);
            }
        } catch (IOException e) {
            // Then there is nothing to remember.
        }
        records.sort(Comparator.comparing(RunRecord::lastHeardOf));
        return records;
    }
}
