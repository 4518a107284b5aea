package dev.harthon.local.marathon;

import java.util.List;
import java.util.function.Function;

/** A plan that is being carried out, step by step. Belongs to the loop. */
final class Deployment {

    private final DeploymentPlan plan;
    private final Events events;
    private final Function<Action, Progress> start;
    private List<Progress> running = List.of();
    private int step = -1;

    /** @param start begins an action */
    Deployment(DeploymentPlan plan, Events events, Function<Action, Progress> start) {
        this.plan = plan;
        this.events = events;
        this.start = start;
    }

    DeploymentPlan plan() {
        return plan;
    }

    /** 1 for the first. */
    int currentStep() {
        return step + 1;
    }

    List<Action> currentActions() {
        return step >= 0 && step < plan.steps().size() ? plan.steps().get(step) : List.of();
    }

    /** Goes as far as it can. Returns whether all is done. */
    boolean advance() {
        if (step < 0) {
            begin();
        }
        while (step < plan.steps().size()) {
            // Each is asked, also after one that is not complete.
            long open = running.stream().map(Progress::advance).filter(complete -> !complete).count();
            if (open > 0) {
                return false;
            }
            events.stepDone(plan, plan.steps().get(step));
            begin();
        }
        return true;
    }

    private void begin() {
        step++;
        List<Action> actions = currentActions();
        if (!actions.isEmpty()) {
            events.stepBegun(plan, actions);
        }
        running = actions.stream().map(start).toList();
    }
}
