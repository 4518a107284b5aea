package dev.harthon.shell.commands.target;

import dev.harthon.fault.ExitCode;
import dev.harthon.shell.command.Group;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.Invocation;
import dev.harthon.shell.command.Parameter;
import dev.harthon.workbench.Clusters;

/** {@code target remove NAME}: forgets a cluster's name; the cluster itself does not notice. */
public final class TargetRemoveCommand extends HarthonCommand {

    private final Clusters clusters;
    private final Parameter<String> name;

    public TargetRemoveCommand(Clusters clusters) {
        this(clusters, TargetUseCommand.targetName(clusters));
    }

    private TargetRemoveCommand(Clusters clusters, Parameter<String> name) {
        super(spec("target remove")
                .group(Group.TARGETS)
                .purpose("Forget a cluster's name and your login to it; nothing on the cluster changes")
                .parameter(name)
                .confirmed()
                .example("target remove lab", "asks first")
                .example("target remove lab --yes", "does not ask")
                .seeAlso("target list"));
        this.clusters = clusters;
        this.name = name;
    }

    @Override
    protected ExitCode run(Invocation in) {
        clusters.book().get(in.value(name));
        in.confirm("forget target " + in.value(name));
        clusters.book().remove(in.value(name));
        clusters.logins().logout(in.value(name));
        in.out().done("forgot target " + in.value(name));
        return ExitCode.OK;
    }
}
