package dev.harthon.local.depot;

import dev.harthon.local.http.Server;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * A depot on 127.0.0.1 for a folder of packages, with the read API of Habitat Builder: {@code HAB_BLDR_URL} may point
 * at it. What is put into the folder, or taken away, shows in the next answer.
 */
public final class DepotServer implements AutoCloseable {

    private final Server server;
    private final DepotHandler handler;

    private DepotServer(Server server, DepotHandler handler) {
        this.server = server;
        this.handler = handler;
    }

    /**
     * @param port 0 for any free one
     * @param folder of {@code .hart} files; folders in it are channels, {@code keys} holds public keys
     */
    public static DepotServer start(int port, Path folder) {
        return start(port, folder, DepotTrouble.none(), line -> {});
    }

    /** @param notes hears of files that are not served, on any thread */
    public static DepotServer start(int port, Path folder, DepotTrouble trouble, Consumer<String> notes) {
        DepotHandler handler = new DepotHandler(folder, trouble, notes);
        return new DepotServer(Server.start(port, handler), handler);
    }

    /** How many releases it serves now; the first time, all of them are read. */
    public int releases() {
        return handler.releases();
    }

    public int port() {
        return server.port();
    }

    /** {@code http://127.0.0.1:<port>}, for {@code HAB_BLDR_URL}. */
    public String url() {
        return server.url();
    }

    @Override
    public void close() {
        server.close();
    }
}
