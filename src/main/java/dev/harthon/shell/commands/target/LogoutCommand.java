package dev.harthon.shell.commands.target;

import dev.harthon.fault.ExitCode;
import dev.harthon.shell.command.Group;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.Invocation;
import dev.harthon.workbench.Clusters;
import dev.harthon.workbench.Desk;

/** {@code logout}: forgets what was kept of a login. */
public final class LogoutCommand extends HarthonCommand {

    private final Clusters clusters;
    private final TargetOption target;

    public LogoutCommand(Desk desk, Clusters clusters) {
        this(clusters, new TargetOption(desk, clusters));
    }

    private LogoutCommand(Clusters clusters, TargetOption target) {
        super(spec("logout")
                .group(Group.TARGETS)
                .purpose("Forget the login to a target")
                .detail("The password or token is taken out of Harthon's file. DC/OS knows no way to take a token back: "
                        + "it stays good until it expires.")
                .option(target.option())
                .example("logout", "from the session's target")
                .example("logout --target prod", "from another one")
                .seeAlso("login"));
        this.clusters = clusters;
        this.target = target;
    }

    @Override
    protected ExitCode run(Invocation in) {
        String name = target.name(in);
        clusters.book().require(name);
        in.out().done(clusters.logins().logout(name)
                ? "logged out from " + name : "there was no login to " + name);
        return ExitCode.OK;
    }
}
