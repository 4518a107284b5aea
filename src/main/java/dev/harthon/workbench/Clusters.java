package dev.harthon.workbench;

import dev.harthon.http.HttpCaller;
import dev.harthon.http.HttpSettings;
import dev.harthon.marathon.InfoView;
import dev.harthon.marathon.MarathonClient;
import dev.harthon.workbench.LocalClusterControl.Running;
import dev.harthon.workbench.LocalClusterControl.Size;
import dev.harthon.workbench.login.Logins;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the cluster that a target's name stands for, and starts the local one where it is needed. */
public final class Clusters implements AutoCloseable {

    private final TargetBook book;
    private final LocalClusterControl local;
    private final HttpSettings settings;
    private final Logins logins;
    private final Map<ClusterTarget, HttpCaller> callers = new HashMap<>();

    public Clusters(TargetBook book, LocalClusterControl local, HttpSettings settings, Logins logins) {
        this.book = book;
        this.local = local;
        this.settings = settings;
        this.logins = logins;
    }

    public TargetBook book() {
        return book;
    }

    public LocalClusterControl local() {
        return local;
    }

    public Logins logins() {
        return logins;
    }

    /** What is known of the target of that name; nothing of the local one while it does not run. */
    public Optional<ClusterTarget> target(String name) {
        return name.equals(ClusterTarget.LOCAL) ? local.find().map(LocalTarget::of) : Optional.of(book.get(name));
    }

    /** The names of all targets, the local one first. */
    public List<String> names() {
        List<String> names = new ArrayList<>(List.of(ClusterTarget.LOCAL));
        names.addAll(book.all().keySet());
        return names;
    }

    /** The cluster of that name; the local one is started if it does not run, which is noted. */
    public Cluster connect(String target, Progress progress) {
        return connect(resolve(target, progress));
    }

    /** The cluster of that name, unless it is the local one and does not run. */
    public Optional<Cluster> find(String target) {
        return target(target).map(this::connect);
    }

    /** What the cluster of that name says of itself, unless it is the local one and does not run. */
    public Optional<ClusterFacts> facts(String target) {
        return find(target).map(cluster -> {
            InfoView info = cluster.marathon().info();
            return new ClusterFacts(
                    cluster.name(),
                    cluster.marathon().base(),
                    info.version(),
                    cluster.master().or(info::mesosMaster),
                    cluster.store());
        });
    }

    private ClusterTarget resolve(String target, Progress progress) {
        if (!target.equals(ClusterTarget.LOCAL)) {
            return book.get(target);
        }
        return LocalTarget.of(local.find().orElseGet(() -> start(progress)));
    }

    private Running start(Progress progress) {
        Running running = local.start(Size.USUAL, local.detachesByItself());
        progress.note("started a local cluster at " + running.marathon()
                + (running.mine() ? "; it ends with this session" : "; stop it with: local stop"));
        return running;
    }

    private Cluster connect(ClusterTarget target) {
        logins.require(target);
        HttpCaller http = caller(target);
        URI marathon = target.marathon();
        return new Cluster(target.name(), http, new MarathonClient(http, marathon), target.mesos(), target.store(),
                target.access().router());
    }

    private synchronized HttpCaller caller(ClusterTarget target) {
        return callers.computeIfAbsent(
                target,
                key -> new HttpCaller(TargetHttp.settings(settings, key).withCredentials(logins.credentials(key))));
    }

    @Override
    public synchronized void close() {
        callers.values().forEach(HttpCaller::close);
        callers.clear();
    }
}
