package dev.harthon.shell.commands.act;

import dev.harthon.fault.ExitCode;
import dev.harthon.shell.command.Completions;
import dev.harthon.shell.command.Group;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.Invocation;
import dev.harthon.shell.command.Option;
import dev.harthon.shell.command.Parameter;
import dev.harthon.shell.command.ValueType;
import dev.harthon.workbench.Applications;
import dev.harthon.workbench.Clusters;
import dev.harthon.workbench.Desk;
import java.util.Map;

/** {@code scale N [APP]}: how many tasks run; 0 suspends the application. */
public final class ScaleCommand extends HarthonCommand {

    private static final Parameter<Integer> COUNT =
            Parameter.required("instances", "how many tasks").of(ValueType.integer(0, 100_000))
            .completing(Completions.described(() -> Map.of("0", "suspends it", "1", "", "2", "", "3", "")));
    private static final Option<Boolean> FORCE = Option.flag("force", "even where a deployment holds it");

    private final Desk desk;
    private final Clusters clusters;
    private final Parameter<String> app;

    public ScaleCommand(Desk desk, Clusters clusters) {
        this(desk, clusters, new ClusterNames(desk, clusters).app());
    }

    private ScaleCommand(Desk desk, Clusters clusters, Parameter<String> app) {
        super(spec("scale")
                .group(Group.ACT)
                .purpose("Change how many tasks run now; 'set instances' is what the next deploy uses")
                .parameter(COUNT)
                .parameter(app)
                .option(FORCE)
                .confirmed()
                .example("scale 3", "three tasks of the session's application")
                .example("scale 0 /sample/greeter --yes", "suspend another one, without being asked")
                .seeAlso("status", "restart"));
        this.desk = desk;
        this.clusters = clusters;
        this.app = app;
    }

    @Override
    protected ExitCode run(Invocation in) {
        String id = desk.appId(in.find(app));
        int count = in.value(COUNT);
        if (count == 0) {
            in.confirm("suspend " + id + " on " + desk.target());
        }
        String deployment = new Applications(clusters.connect(desk.target(), in.out().progress()))
                .scale(id, count, in.flag(FORCE));
        in.out().done("scaling " + id + " to " + count + ", deployment " + deployment);
        return ExitCode.OK;
    }
}
