package dev.harthon;

import dev.harthon.fault.OperationFault;
import dev.harthon.local.LocalCluster;
import dev.harthon.local.LocalClusterOptions;
import dev.harthon.local.agent.Reaper;
import dev.harthon.local.fetch.Trees;
import dev.harthon.workbench.KeptWork;
import dev.harthon.workbench.LocalClusterControl;
import dev.harthon.workbench.LocalClusterProcess;
import dev.harthon.workbench.LocalClusterRecord;
import dev.harthon.workbench.LocalDoor;
import dev.harthon.workbench.login.AuthKind;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** The local cluster: in this process, or in one of its own that the state folder tells of. */
final class HarthonLocalCluster implements LocalClusterControl, AutoCloseable {

    private final LocalClusterRecord record;
    private final LocalClusterProcess process;
    private final KeptWork kept;
    private final boolean detaches;
    private final HarthonLocalAccess access;
    private AuthKind auth = AuthKind.NONE;
    private Optional<LocalCluster> here = Optional.empty();

    HarthonLocalCluster(LocalClusterRecord record, LocalClusterProcess process, HarthonLocalAccess access,
            KeptWork kept, boolean detaches) {
        this.kept = kept;
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
        LocalClusterOptions options = LocalClusterOptions.defaults()
                .withAgents(size.agents())
                .withResources(size.cpus(), size.mem(), size.disk())
                .withHostPorts(size.ports().first(), size.ports().last())
                .withAttributes(size.attributes())
                .withAccess(access.of(door));
        LocalCluster cluster = LocalCluster.start(size.work().map(options::withWork).orElse(options));
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
        Optional<Path> left = kept.find();
        left.ifPresent(this::clear);
        return other.isPresent() || left.isPresent();
    }

    /** Ends what a killed cluster has left running, too. */
    private void clear(Path work) {
        Reaper.reap(work);
        try {
            Trees.delete(work);
        } catch (IOException e) {
            throw new OperationFault("cannot remove " + work, String.valueOf(e.getMessage()), "remove it by hand", e);
        }
        kept.forget();
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
