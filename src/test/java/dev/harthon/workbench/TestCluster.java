package dev.harthon.workbench;

import dev.harthon.http.HttpCaller;
import dev.harthon.http.HttpSettings;
import dev.harthon.local.Api;
import dev.harthon.local.LocalCluster;
import dev.harthon.local.LocalClusterOptions;
import dev.harthon.marathon.MarathonClient;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** A local cluster, and what the workbench needs to talk to it. */
public final class TestCluster implements AutoCloseable {

    private final LocalCluster local = LocalCluster.start(LocalClusterOptions.defaults());
    private final HttpCaller http = new HttpCaller(HttpSettings.standard());
    public final Api api = new Api(local);

    public Cluster cluster() {
        return new Cluster("local", http, new MarathonClient(http, URI.create(local.marathonUrl())),
                Optional.of(URI.create(local.masterUrl())), Optional.of(URI.create(local.storeUrl())));
    }

    /** The clusters of a user who named this one {@code lab}. */
    public Clusters clusters(Path configFolder) {
        TargetBook book = new TargetBook(configFolder);
        book.put(new ClusterTarget("lab", URI.create(local.marathonUrl()), Optional.of(URI.create(local.masterUrl())),
                Optional.of(URI.create(local.storeUrl())), Optional.empty()));
        return new Clusters(book, new NoLocalCluster(), HttpSettings.standard(), TestLogins.in(configFolder));
    }

    /** The clusters of a user who named none yet. */
    public static Clusters none(Path configFolder) {
        return new Clusters(new TargetBook(configFolder), new NoLocalCluster(), HttpSettings.standard(),
                TestLogins.in(configFolder));
    }

    private static final class NoLocalCluster implements LocalClusterControl {

        @Override
        public Optional<Running> find() {
            return Optional.empty();
        }

        @Override
        public Running start(Size size, LocalDoor door, boolean detached) {
            throw new IllegalStateException("nobody shall start one");
        }

        @Override
        public boolean detachesByItself() {
            return false;
        }

        @Override
        public boolean stop() {
            return false;
        }
    }

    /** An application that backs off for so long that a failure stays the last one. */
    public void create(String id, String cmd, String more) {
        api.post("/v2/apps", "{\"id\": \"" + id + "\", \"cmd\": \"" + cmd + "\", \"cpus\": 0.1, \"mem\": 32, "
                + "\"backoffSeconds\": 60, \"portDefinitions\": []" + (more.isEmpty() ? "" : ", " + more) + "}");
    }

    @Override
    public void close() {
        http.close();
        local.close();
    }
}
