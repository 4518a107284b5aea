package dev.harthon.shell.commands.act;

import dev.harthon.fault.ExitCode;
import dev.harthon.fault.UsageFault;
import dev.harthon.shell.command.Group;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.Invocation;
import dev.harthon.shell.command.Parameter;
import dev.harthon.shell.render.Listing;
import dev.harthon.workbench.Clusters;
import dev.harthon.workbench.Desk;
import dev.harthon.workbench.ServiceAddresses;
import dev.harthon.workbench.ServiceAddresses.Address;
import java.util.List;

/** {@code open [APP]}: where the application's tasks answer. */
public final class OpenCommand extends HarthonCommand {

    private final Desk desk;
    private final Clusters clusters;
    private final Parameter<String> app;

    public OpenCommand(Desk desk, Clusters clusters) {
        this(desk, clusters, new ClusterNames(desk, clusters).app());
    }

    private OpenCommand(Desk desk, Clusters clusters, Parameter<String> app) {
        super(spec("open")
                .group(Group.ACT)
                .purpose("Print the addresses at which an application's running tasks answer")
                .parameter(app)
                .formats()
                .example("open", "of the session's application")
                .example("open /sample/greeter -q", "the addresses only, for scripts")
                .seeAlso("tasks", "status"));
        this.desk = desk;
        this.clusters = clusters;
        this.app = app;
    }

    @Override
    protected ExitCode run(Invocation in) {
        String id = desk.appId(in.find(app));
        List<Address> addresses = clusters.find(desk.target())
                .flatMap(cluster -> new ServiceAddresses(cluster).of(id))
                .orElseThrow(() -> new UsageFault(
                        "there is no application " + id + " on " + desk.target(), "", "deploy it first, or: apps"));
        in.show(Listing.of(addresses)
                .column("url", Address::url)
                .column("port", Address::port)
                .column("protocol", Address::protocol)
                .column("task", Address::task)
                .whenEmpty("no running task of " + id + " has a port"));
        return ExitCode.OK;
    }
}
