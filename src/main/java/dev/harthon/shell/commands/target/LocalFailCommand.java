package dev.harthon.shell.commands.target;

import dev.harthon.fault.ExitCode;
import dev.harthon.shell.command.CommandSpecBuilder;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.Invocation;
import dev.harthon.workbench.ClusterTarget;
import dev.harthon.workbench.Clusters;
import dev.harthon.workbench.InjectedFaults;
import java.util.function.BiFunction;

/** {@code local fail KIND}: one way in which the local cluster goes wrong when told to. */
public final class LocalFailCommand extends HarthonCommand {

    private final Clusters clusters;
    private final BiFunction<InjectedFaults, Invocation, String> bringAbout;

    /** @param bringAbout sets the fault, and gives the sentence that says so */
    LocalFailCommand(
            CommandSpecBuilder spec, Clusters clusters, BiFunction<InjectedFaults, Invocation, String> bringAbout) {
        super(spec);
        this.clusters = clusters;
        this.bringAbout = bringAbout;
    }

    @Override
    protected ExitCode run(Invocation in) {
        InjectedFaults faults = new InjectedFaults(clusters.connect(ClusterTarget.LOCAL, in.out().progress()));
        in.out().done(bringAbout.apply(faults, in));
        return ExitCode.OK;
    }
}
