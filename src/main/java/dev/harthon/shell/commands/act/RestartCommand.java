package dev.harthon.shell.commands.act;

import dev.harthon.fault.ExitCode;
import dev.harthon.shell.command.Group;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.Invocation;
import dev.harthon.shell.command.Option;
import dev.harthon.shell.command.Parameter;
import dev.harthon.workbench.Applications;
import dev.harthon.workbench.Clusters;
import dev.harthon.workbench.Desk;

/** {@code restart [APP]}: new tasks in place of the old ones. */
public final class RestartCommand extends HarthonCommand {

    private static final Option<Boolean> FORCE = Option.flag("force", "even where a deployment holds it");

    private final Desk desk;
    private final Clusters clusters;
    private final Parameter<String> app;

    public RestartCommand(Desk desk, Clusters clusters) {
        this(desk, clusters, new ClusterNames(desk, clusters).app());
    }

    private RestartCommand(Desk desk, Clusters clusters, Parameter<String> app) {
        super(spec("restart")
                .group(Group.ACT)
                .purpose("Replace an application's tasks with new ones")
                .parameter(app)
                .option(FORCE)
                .example("restart", "the session's application")
                .example("restart /sample/greeter --force", "another one, though a deployment holds it")
                .seeAlso("status", "scale"));
        this.desk = desk;
        this.clusters = clusters;
        this.app = app;
    }

    @Override
    protected ExitCode run(Invocation in) {
        String id = desk.appId(in.find(app));
        String deployment = new Applications(clusters.connect(desk.target(), in.out().progress()))
                .restart(id, in.flag(FORCE));
        in.out().done("restarting " + id + ", deployment " + deployment);
        return ExitCode.OK;
    }
}
