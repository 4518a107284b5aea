package dev.harthon.shell.commands.act;

import dev.harthon.app.check.Finding;
import dev.harthon.app.check.PreflightReport;
import dev.harthon.fault.ExitCode;
import dev.harthon.session.Session;
import dev.harthon.shell.command.Group;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.Invocation;
import dev.harthon.shell.render.Listing;
import dev.harthon.workbench.Delivery;
import dev.harthon.workbench.Desk;
import java.util.Locale;

/** {@code check}: what would go wrong, before anything is sent. */
public final class CheckCommand extends HarthonCommand {

    private final Desk desk;
    private final Delivery delivery;

    public CheckCommand(Desk desk, Delivery delivery) {
        super(spec("check")
                .group(Group.ACT)
                .purpose("Look for what would go wrong, before anything is sent")
                .detail("An error stops a deployment, a warning never does. Ends with 5 where there is an error.")
                .formats()
                .example("check", "findings with the command that helps")
                .example("check -o json", "for CI")
                .seeAlso("preview", "deploy"));
        this.desk = desk;
        this.delivery = delivery;
    }

    @Override
    protected ExitCode run(Invocation in) {
        Session session = desk.session();
        session.closure();
        PreflightReport report = delivery.check(session, in.out().progress());
        in.show(Listing.of(report.findings())
                .column("code", Finding::code)
                .column("severity", finding -> finding.severity().toString().toLowerCase(Locale.ROOT))
                .column("message", Finding::message)
                .column("remedy", Finding::remedy)
                .data("setting", finding -> finding.setting().orElse(""))
                .whenEmpty("nothing found"));
        return report.errors().isEmpty() ? ExitCode.OK : ExitCode.PREFLIGHT;
    }
}
