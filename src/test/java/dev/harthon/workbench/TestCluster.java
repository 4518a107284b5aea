package dev.harthon.workbench;

import dev.harthon.http.HttpCaller;
import dev.harthon.http.HttpSettings;
import dev.harthon.local.Api;
import dev.harthon.local.LocalCluster;
import dev.harthon.local.LocalClusterOptions;
import dev.harthon.marathon.MarathonClient;
import java.net.URI;
import java.util.Optional;

/** A local cluster, and what the workbench needs to talk to it. */
final class TestCluster implements AutoCloseable {

    private final LocalCluster local = LocalCluster.start(LocalClusterOptions.defaults());
    private final HttpCaller http = new HttpCaller(HttpSettings.standard());
    final Api api = new Api(local);

    Cluster cluster() {
        return new Cluster("local", http, new MarathonClient(http, URI.create(local.marathonUrl())),
                Optional.of(URI.create(local.masterUrl())), Optional.of(URI.create(local.storeUrl())));
    }

    /** An application that backs off for so long that a failure stays the last one. */
    void create(String id, String cmd, String more) {
        api.post("/v2/apps", "{\"id\": \"" + id + "\", \"cmd\": \"" + cmd + "\", \"cpus\": 0.1, \"mem\": 32, "
                + "\"backoffSeconds\": 60, \"portDefinitions\": []" + (more.isEmpty() ? "" : ", " + more) + "}");
    }

    @Override
    public void close() {
        http.close();
        local.close();
    }
}
