package dev.harthon.workbench.why;

import dev.harthon.marathon.QueueView;
import dev.harthon.mesos.AgentView;
import java.util.List;
import java.util.Optional;

/** Nobody offers anything: there are no agents, or others have it all. */
final class NoOffers implements Cause {

    @Override
    public Optional<Finding> in(Evidence evidence) {
        return evidence.waiting().filter(NoOffers::nothingDeclined).map(entry -> finding(evidence));
    }

    private static boolean nothingDeclined(QueueView entry) {
        return entry.declined().isEmpty() && entry.lastUnusedOffers().isEmpty();
    }

    private static Finding finding(Evidence evidence) {
        long active = evidence.agents().orElse(List.of()).stream().filter(AgentView::isActive).count();
        if (evidence.agents().isPresent() && active == 0) {
            return Finding.cause("no-agents", "the cluster has no agent that could run a task",
                    "start one (local start), or use another cluster: target use NAME",
                    "the Mesos master lists no active agent");
        }
        return Finding.likely("no-offers", "Marathon got no offer since it began to wait",
                "make room: apps shows what runs, scale N APP makes it smaller",
                evidence.agents().map(all -> active + (active == 1 ? " agent" : " agents")
                        + " with " + free(all, "cpus") + " cpus and " + free(all, "mem") + " mem free together")
                        .orElse("the Mesos master does not tell of its agents"));
    }

    private static String free(List<AgentView> agents, String resource) {
        return OfferText.amount(resource, agents.stream().mapToDouble(agent -> agent.free(resource)).sum());
    }
}
