package dev.harthon.workbench;

import dev.harthon.fault.OperationFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/**
 * The folder in which a detached local cluster keeps what shall survive its process. It is a temporary folder that
 * other accounts may pass, since tasks may run as another one; the state folder tells where.
 */
public final class KeptWork {

    private final Path note;

    public KeptWork(Path stateFolder) {
        this.note = stateFolder.resolve("local-work");
    }

    /** The folder, if there is one. */
    public Optional<Path> find() {
        try {
            return Optional.of(Path.of(Files.readString(note).strip()))
                    .filter(folder -> Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS));
        } catch (IOException absent) {
            return Optional.empty();
        }
    }

    /** The folder, a new one where there is none. */
    public Path folder() {
        return find().orElseGet(this::create);
    }

    private Path create() {
        try {
            Path folder = Files.createTempDirectory("harthon-kept-");
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
            PrivateFiles.write(note, folder + "\n");
            return folder;
        } catch (IOException e) {
            throw new OperationFault("cannot make a folder for the local cluster", String.valueOf(e.getMessage()),
                    "see that the folder for temporary files can be written", e);
        }
    }

    /** The next cluster gets another folder. */
    public void forget() {
        try {
            Files.deleteIfExists(note);
        } catch (IOException e) {
            note.toFile().deleteOnExit();
        }
    }
}
