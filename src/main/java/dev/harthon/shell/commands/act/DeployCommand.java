package dev.harthon.shell.commands.act;

import dev.harthon.fault.ExitCode;
import dev.harthon.session.Session;
import dev.harthon.shell.command.Group;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.Invocation;
import dev.harthon.shell.command.Option;
import dev.harthon.shell.command.ValueType;
import dev.harthon.shell.render.View;
import dev.harthon.workbench.Delivery;
import dev.harthon.workbench.DeployOptions;
import dev.harthon.workbench.Deployer.Outcome;
import dev.harthon.workbench.Desk;
import java.time.Duration;
import java.util.Optional;

/** {@code deploy}: the one verb that makes the application run as the session says. */
public final class DeployCommand extends HarthonCommand {

    private static final Option<Duration> TIMEOUT =
            Option.value("timeout", "duration", "how long to follow it").of(ValueType.duration()).byDefault("5m");
    private static final Option<Boolean> NO_WAIT = Option.flag("no-wait", "do not follow it");
    private static final Option<Boolean> FORCE = Option.flag("force", "take over where another deployment holds it");
    private static final Option<Duration> WAIT_LOCK =
            Option.value("wait-lock", "duration", "wait for another deployment that holds it").of(ValueType.duration());
    private static final Option<Boolean> ROLLBACK =
            Option.flag("rollback", "go back to what was before if it fails or does not end in time");
    private static final Option<Boolean> DRY_RUN = Option.flag("dry-run", "check, show what would be sent");

    private final Desk desk;
    private final Delivery delivery;

    public DeployCommand(Desk desk, Delivery delivery) {
        super(spec("deploy")
                .group(Group.ACT)
                .purpose("Make the application run on the cluster as the session says")
                .detail("Builds and uploads what is out of date, creates or replaces the application, and follows it "
                        + "until it runs and stays so, or has failed. Doing it twice changes nothing.")
                .option(TIMEOUT)
                .option(NO_WAIT)
                .option(FORCE)
                .option(WAIT_LOCK)
                .option(ROLLBACK)
                .option(DRY_RUN)
                .example("deploy", "and wait until it runs")
                .example("deploy --timeout 15m", "for services that start slowly")
                .example("deploy --rollback", "or leave everything as it was")
                .seeAlso("status", "why", "logs", "destroy"));
        this.desk = desk;
        this.delivery = delivery;
    }

    @Override
    protected ExitCode run(Invocation in) {
        Session session = desk.session();
        session.closure();
        String app = desk.appId(Optional.empty());
        if (in.flag(DRY_RUN)) {
            delivery.check(session, desk.target(), in.out().progress()).requireNoErrors();
            in.show(View.document(delivery.preview(session, in.out().progress())));
            in.out().note("nothing was sent to " + desk.target());
            return ExitCode.OK;
        }
        DeployOptions options = new DeployOptions(
                !in.flag(NO_WAIT), in.value(TIMEOUT), in.flag(FORCE), in.find(WAIT_LOCK), in.flag(ROLLBACK));
        Outcome outcome = delivery.deploy(session, desk.target(), options, in.out().progress());
        in.out().console().settle();
        in.out().done(text(app, outcome));
        return ExitCode.OK;
    }

    private String text(String app, Outcome outcome) {
        if (outcome instanceof Outcome.Unchanged) {
            return app + " runs on " + desk.target() + " as it should: no change";
        }
        if (outcome instanceof Outcome.Accepted accepted) {
            return (accepted.created() ? "creating " : "replacing ") + app + ", deployment " + accepted.deployment();
        }
        Outcome.Running running = (Outcome.Running) outcome;
        return app + " runs on " + desk.target() + (running.created() ? "" : " in its new version") + ": "
                + running.instances() + (running.instances() == 1 ? " instance" : " instances");
    }
}
