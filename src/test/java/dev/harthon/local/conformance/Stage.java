package dev.harthon.local.conformance;

import dev.harthon.local.Api;
import dev.harthon.local.LocalCluster;
import dev.harthon.local.fetch.TestArchive;
import java.io.IOException;
import java.net.URI;

/** What the recorded cluster had around it: an artifact with a service in it, and addresses. */
final class Stage {

    private Stage() {}

    /** Fills the store and gives the names that are known from the start. */
    static Names set(LocalCluster cluster) throws IOException {
        Api api = new Api(cluster);
        byte[] service = TestArchive.tar()
                .file("start", 0755, "exec python3 -m http.server --bind 127.0.0.1 ${PORT0:-0}").gzip();
        api.send("PUT", cluster.storeUrl() + "/redis-app.tgz", service);
        Names names = new Names();
        names.add("127.0.0.1:8080", URI.create(cluster.marathonUrl()).getAuthority());
        names.add("127.0.0.1:8099", URI.create(cluster.storeUrl()).getAuthority());
        names.add("127.0.0.1:5060", URI.create(cluster.masterUrl()).getAuthority());
        names.add("127.0.0.1:5061", URI.create(api.agentUrl()).getAuthority());
        return names;
    }
}
