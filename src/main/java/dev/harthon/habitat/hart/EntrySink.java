package dev.harthon.habitat.hart;

import dev.harthon.habitat.PackageFile;
import java.io.IOException;
import java.io.InputStream;

/**
 * Is given every entry of a package while it is read, in the archive's order. The package is not verified before
 * {@link HartReader#read(java.nio.file.Path, EntrySink)} has returned: until then, nothing that arrives here may be
 * relied on.
 */
@FunctionalInterface
public interface EntrySink {

    /** Lets every entry pass. */
    EntrySink NONE = (file, mtimeSeconds, content) -> {};

    /**
     * @param mtimeSeconds since 1970
     * @param content of a regular file, empty for all else; it need not be read to its end, and not be closed
     */
    void entry(PackageFile file, long mtimeSeconds, InputStream content) throws IOException;
}
