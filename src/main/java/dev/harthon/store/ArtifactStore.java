package dev.harthon.store;

import java.nio.file.Path;
import java.util.function.LongConsumer;

/** A place where archives are put and agents fetch them from. */
public interface ArtifactStore {

    /**
     * Puts a file under a name made of its content, and checks that an agent would get the same bytes. What is there
     * already is left alone; other content under the same name is never overwritten.
     *
     * @param sha256 of the file, 64 hexadecimal digits
     * @param suffix the ending that tells the fetcher what the file is: {@code .tgz}, {@code .tar.xz}, {@code .hart}
     * @param progress bytes sent so far; may be called from another thread
     */
    Stored put(Path file, String sha256, String suffix, LongConsumer progress);

    /** The address as it may be shown to a user. */
    String shown();
}
