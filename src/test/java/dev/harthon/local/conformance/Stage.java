package dev.harthon.local.conformance;

import dev.harthon.local.Api;
import dev.harthon.local.LocalCluster;
import dev.harthon.local.fetch.TestArchive;
import dev.harthon.local.http.Json;
import java.io.IOException;
import java.net.URI;

/** What the recorded cluster had around it: an artifact with a service in it, and addresses. */
final class Stage {

    private Stage() {}

    /** Fills the store and gives the names that are known from the start. */
    static Names set(LocalCluster cluster) throws IOException {
        Api api = new Api(cluster);
        byte[] service = TestArchive.tar()
                .file("rootfs/etc/passwd", 0644, "")
                .file("start", 0755, "exec python3 -m http.server --bind 127.0.0.1 ${PORT0:-0}").gzip();
        api.send("PUT", cluster.storeUrl() + "/redis-app.tgz", service);
        Names names = new Names();
        String work = Json.read(api.agent("/state").body()).at("/flags/work_dir").stringValue();
        names.add("/var/lib/mesos/agent", work);
        names.add("/var/lib/mesos/fetcher", work + "/fetch");
        names.add("127.0.0.1:8080", URI.create(cluster.marathonUrl()).getAuthority());
        names.add("127.0.0.1:8099", URI.create(cluster.storeUrl()).getAuthority());
        names.add("127.0.0.1:5060", URI.create(cluster.masterUrl()).getAuthority());
        names.add("127.0.0.1:5061", URI.create(api.agentUrl()).getAuthority());
        names.add("127.0.0.1 8099", "127.0.0.1 " + URI.create(cluster.storeUrl()).getPort());
        return names;
    }
}
