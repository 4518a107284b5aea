package dev.harthon.local.marathon;

import dev.harthon.local.marathon.app.AppId;
import dev.harthon.local.marathon.app.MarathonError;
import dev.harthon.local.marathon.app.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The running deployments: at most one for each application. Belongs to the loop. */
final class Deployments {

    private static final int MOST = 100;

    private final Events events;
    private final Function<DeploymentPlan, Function<Action, Progress>> starter;
    private final List<Deployment> running = new ArrayList<>();

    /** @param starter begins the actions of a plan */
    Deployments(Events events, Function<DeploymentPlan, Function<Action, Progress>> starter) {
        this.events = events;
        this.starter = starter;
    }

    List<Deployment> running() {
        return List.copyOf(running);
    }

    List<String> affecting(AppId app) {
        return running.stream().map(Deployment::plan).filter(plan -> plan.affected().contains(app))
                .map(DeploymentPlan::id).toList();
    }

    Deployment find(String id) {
        return running.stream().filter(d -> d.plan().id().equals(id)).findFirst().orElseThrow(() ->
                MarathonError.of(404, "DeploymentPlan " + id + " does not exist", new Problems()));
    }

    /**
     * Takes a plan up; it is listed from now on.
     *
     * @param force cancels running deployments of the same applications
     * @throws MarathonError if they are in the way
     */
    void start(DeploymentPlan plan, boolean force) {
        List<Deployment> rivals = admit(plan, force);
        if (running.size() - rivals.size() >= MOST) {
            throw MarathonError.of(403, "Max number (" + MOST + ") of running deployments is achieved. "
                    + "Wait for existing deployments to complete or cancel one using force=true parameter. "
                    + "You can increase max deployment number by using --max_running_deployments parameter ");
        }
        rivals.forEach(this::cancel);
        if (!plan.isEmpty()) {
            running.add(new Deployment(plan, events, starter.apply(plan)));
        }
    }

    /** Takes up a plan whose actions are never complete. */
    Deployment block(DeploymentPlan plan) {
        admit(plan, false);
        Deployment blocked = new Deployment(plan, events, action -> () -> false);
        running.add(blocked);
        blocked.advance();
        return blocked;
    }

    private List<Deployment> admit(DeploymentPlan plan, boolean force) {
        try {
            return admit(plan.affected(), force);
        } catch (MarathonError e) {
            events.deploymentFailed(plan, e.getMessage());
            throw e;
        }
    }

    /**
     * The running deployments of some applications.
     *
     * @throws MarathonError if there are any and they shall not be overridden
     */
    List<Deployment> admit(List<AppId> apps, boolean force) {
        List<Deployment> rivals = running.stream()
                .filter(d -> d.plan().affected().stream().anyMatch(apps::contains))
                .toList();
        if (!rivals.isEmpty() && !force) {
            throw MarathonError.locked(rivals.stream().map(d -> d.plan().id()).toList());
        }
        return rivals;
    }

    void cancel(Deployment deployment) {
        if (running.remove(deployment)) {
            events.cancelled(deployment.plan());
        }
    }

    void advance() {
        for (Deployment deployment : running()) {
            if (deployment.advance()) {
                running.remove(deployment);
                events.deployed(deployment.plan());
            }
        }
    }
}
