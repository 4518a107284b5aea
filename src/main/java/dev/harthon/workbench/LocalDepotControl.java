package dev.harthon.workbench;

import java.nio.file.Path;
import java.util.function.Consumer;

/** Serves a folder of packages as a depot on this machine. The workbench knows a depot by its address only. */
public interface LocalDepotControl {

    /** A depot that runs in this process. */
    interface Running extends AutoCloseable {

        /** For {@code HAB_BLDR_URL}. */
        String url();

        /** How many releases it serves. */
        int releases();

        @Override
        void close();
    }

    /**
     * Starts one.
     *
     * @param port 0 for any free one
     * @param notes hears of files that are not served, on any thread
     */
    Running serve(Path folder, int port, Consumer<String> notes);
}
