package dev.harthon.local;

import dev.harthon.local.loop.Loop;
import dev.harthon.local.mesos.Master;

/** Makes things go wrong in a local cluster, on purpose. */
public final class LocalFaults {

    private final Loop loop;
    private final Master master;
    private final Runnable changed;

    /** @param changed lets Marathon look for work */
    LocalFaults(Loop loop, Master master, Runnable changed) {
        this.changed = changed;
        this.loop = loop;
        this.master = master;
    }

    /** The master makes no offers, as if it were busy with other frameworks, until it makes them again. */
    public void withholdOffers(boolean withhold) {
        loop.call(() -> {
            master.withholdOffers(withhold);
            changed.run();
            return withhold;
        });
    }

    /** What becomes of tasks reaches neither master nor Marathon, until it is let through in its order. */
    public void holdReports(boolean hold) {
        loop.call(() -> {
            master.holdReports(hold);
            return hold;
        });
    }
}
