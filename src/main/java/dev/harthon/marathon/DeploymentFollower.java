package dev.harthon.marathon;

import dev.harthon.fault.Fault;
import dev.harthon.fault.NetworkFault;
import dev.harthon.fault.OperationFault;
import dev.harthon.http.Pause;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** Follows one deployment of one application until there is a verdict. What counts is what polling sees. */
public final class DeploymentFollower {

    private final MarathonClient marathon;
    private final FollowSettings settings;
    private final Clock clock;
    private final Pause pause;

    public DeploymentFollower(MarathonClient marathon, FollowSettings settings) {
        this(marathon, settings, Clock.systemUTC(), Pause.sleeping());
    }

    /** @param pause the wait between two looks, such as an {@link EventBell} that ends it early */
    public DeploymentFollower(MarathonClient marathon, FollowSettings settings, Clock clock, Pause pause) {
        this.marathon = marathon;
        this.settings = settings;
        this.clock = clock;
        this.pause = pause;
    }

    /**
     * Waits for the end.
     *
     * @param listener hears of each change of the progress
     * @throws dev.harthon.fault.InterruptedFault when the thread is interrupted; the deployment goes on
     * @throws NetworkFault when Marathon is away for longer than the settings allow
     */
    public Verdict follow(DeploymentGoal goal, Consumer<Progress> listener) {
        DeploymentJudge judge = new DeploymentJudge(goal, settings);
        Instant end = clock.instant().plus(settings.timeout());
        Instant contact = clock.instant();
        Progress told = Progress.unknown("");
        while (true) {
            Progress progress;
            try {
                Optional<Verdict> verdict = judge.judge(Snapshot.take(marathon, goal), clock.instant());
                if (verdict.isPresent()) {
                    return verdict.get();
                }
                contact = clock.instant();
                progress = judge.progress();
            } catch (NetworkFault | OperationFault e) {
                failIfAwayTooLong(contact, e);
                progress = judge.progress().with("Marathon does not answer, trying again");
            }
            if (!progress.equals(told)) {
                listener.accept(progress);
                told = progress;
            }
            if (!clock.instant().isBefore(end)) {
                return judge.timedOut();
            }
            pause.pause(settings.interval());
        }
    }

    private void failIfAwayTooLong(Instant contact, Fault fault) {
        if (!clock.instant().isBefore(contact.plus(settings.outage()))) {
            throw fault;
        }
    }
}
