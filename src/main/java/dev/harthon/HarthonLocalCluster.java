package dev.harthon;

import dev.harthon.fault.OperationFault;
import dev.harthon.local.LocalCluster;
import dev.harthon.local.LocalClusterOptions;
import dev.harthon.workbench.LocalClusterControl;
import dev.harthon.workbench.LocalClusterProcess;
import dev.harthon.workbench.LocalClusterRecord;
import dev.harthon.workbench.LocalDoor;
import dev.harthon.workbench.login.AuthKind;
import java.net.URI;
import java.util.Optional;

/** The local cluster: in this process, or in one of its own that the state folder tells of. */
final class HarthonLocalCluster implements LocalClusterControl, AutoCloseable {

    private static final double DISK_MIB = 8192;

    private final LocalClusterRecord record;
    private final LocalClusterProcess process;
    private final boolean detaches;
    private final HarthonLocalAccess access;
    private AuthKind auth = AuthKind.NONE;
    private Optional<LocalCluster> here = Optional.empty();

    HarthonLocalCluster(LocalClusterRecord record, LocalClusterProcess process, HarthonLocalAccess access,
            boolean detaches) {
        this.record = record;
        this.process = process;
        this.access = access;
        this.detaches = detaches;
    }

    @Override
    public synchronized Optional<Running> find() {
        return here.map(this::running).or(record::read);
    }

    @Override
    public synchronized Running start(Size size, LocalDoor door, boolean detached) {
        find().ifPresent(running -> {
            throw new OperationFault(
                    "a local cluster runs already",
                    "process " + running.pid() + ", at " + running.marathon(),
                    "use it as it is, or end it with: local stop");
        });
        if (detached) {
            return process.start(size, door);
        }
        LocalCluster cluster = LocalCluster.start(LocalClusterOptions.defaults()
                .withAgents(size.agents())
                .withResources(size.cpus(), size.mem(), DISK_MIB)
                .withAccess(access.of(door)));
        here = Optional.of(cluster);
        auth = door.auth();
        Running running = running(cluster);
        record.write(running);
        return running;
    }

    @Override
    public boolean detachesByItself() {
        return detaches;
    }

    @Override
    public synchronized boolean stop() {
        if (here.isPresent()) {
            close();
            return true;
        }
        Optional<Running> other = record.read();
        other.ifPresent(running -> process.stop(running.pid()));
        record.remove();
        return other.isPresent();
    }

    /** Ends the cluster of this process, if there is one, with every task. */
    @Override
    public synchronized void close() {
        here.ifPresent(cluster -> {
            cluster.close();
            record.remove();
        });
        here = Optional.empty();
    }

    private Running running(LocalCluster cluster) {
        long pid = ProcessHandle.current().pid();
        return new Running(
                URI.create(cluster.marathonUrl()),
                URI.create(cluster.masterUrl()),
                URI.create(cluster.storeUrl()),
                pid,
                true,
                auth);
    }
}
