package dev.harthon;

import dev.harthon.local.depot.DepotServer;
import dev.harthon.local.depot.DepotTrouble;
import dev.harthon.workbench.LocalDepotControl;
import java.nio.file.Path;
import java.util.function.Consumer;

/** The depot that a developer serves from this process. */
final class HarthonLocalDepot implements LocalDepotControl {

    private record Served(DepotServer server) implements Running {

        @Override
        public String url() {
            return server.url();
        }

        @Override
        public int releases() {
            return server.releases();
        }

        @Override
        public void close() {
            server.close();
        }
    }

    @Override
    public Running serve(Path folder, int port, Consumer<String> notes) {
        return new Served(DepotServer.start(port, folder, DepotTrouble.none(), notes));
    }
}
