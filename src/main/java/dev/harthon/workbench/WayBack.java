package dev.harthon.workbench;

import dev.harthon.fault.Fault;
import dev.harthon.fault.InterruptedFault;
import dev.harthon.marathon.AppId;
import dev.harthon.marathon.AppView;
import dev.harthon.marathon.Change.Accepted;
import dev.harthon.marathon.RemovalFollower;
import dev.harthon.marathon.Verdict;
import java.time.Duration;
import java.util.Optional;

/** Leads an application back to how it was before a deployment; one that was not there is taken away. */
final class WayBack {

    private final Cluster cluster;
    private final AppId app;
    private final Optional<String> version;

    /** @param before the application before the deployment, if there was one */
    WayBack(Cluster cluster, AppId app, Optional<AppView> before) {
        this.cluster = cluster;
        this.app = app;
        this.version = before.map(AppView::version);
    }

    /**
     * Goes back, unless somebody else has changed the application since; gives what came of it as the end of a
     * sentence.
     *
     * @param ours the change that went wrong
     */
    String take(Accepted ours, Following following, Duration timeout, Progress progress) {
        try {
            Optional<AppView> now = cluster.marathon().apps().find(app);
            if (now.isEmpty()) {
                return "; it is gone already";
            }
            if (!now.get().version().equals(ours.version())) {
                return "; not rolled back, for another change came after it";
            }
            return version.isPresent()
                    ? toVersion(version.get(), following, timeout, progress)
                    : away(timeout, progress);
        } catch (InterruptedFault e) {
            throw e;
        } catch (Fault e) {
            return "; rolling back failed: " + e.what();
        }
    }

    private String toVersion(String old, Following following, Duration timeout, Progress progress) {
        Accepted accepted = cluster.marathon().apps().rollback(app, old, true).orThrow("cannot roll " + app + " back");
        Verdict verdict = following.follow("roll back", accepted, timeout, progress);
        return verdict.isSuccess()
                ? "; rolled back to version " + old
                : "; rolling back to version " + old + " came to no good end: " + verdict.cause();
    }

    private String away(Duration timeout, Progress progress) {
        Accepted accepted = cluster.marathon().apps().destroy(app, true).orThrow("cannot take " + app + " away");
        progress.start("take " + app + " away again", Progress.UNKNOWN);
        boolean gone = new RemovalFollower(cluster.marathon()).await(app, accepted, timeout);
        return gone ? "; it is taken away again" : "; it is being taken away";
    }
}
