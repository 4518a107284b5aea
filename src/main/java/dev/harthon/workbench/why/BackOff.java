package dev.harthon.workbench.why;

import java.util.Optional;

/** Marathon waits before it tries again, longer after each failure. */
final class BackOff implements Cause {

    @Override
    public Optional<Finding> in(Evidence evidence) {
        return evidence.queue()
                .filter(entry -> !entry.awaitsOffers() && evidence.app().running() < evidence.app().instances())
                .map(entry -> Finding.context(
                        "back-off",
                        "Marathon waits " + entry.secondsLeft() + " s more before it starts a task again",
                        "restart " + evidence.id() + " ends the wait; better remove the cause first",
                        entry.count() + (entry.count() == 1 ? " instance waits" : " instances wait")));
    }
}
