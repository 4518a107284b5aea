package dev.harthon.shell.commands.target;

import dev.harthon.fault.ExitCode;
import dev.harthon.shell.command.Group;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.Invocation;
import dev.harthon.shell.render.Listing;
import dev.harthon.workbench.Clusters;
import dev.harthon.workbench.ClusterTarget;
import dev.harthon.workbench.Desk;
import dev.harthon.workbench.LocalClusterControl.Running;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code target list}: the clusters that can be used. */
public final class TargetListCommand extends HarthonCommand {

    private record Row(String name, boolean current, String marathon, String store) {}

    private final Desk desk;
    private final Clusters clusters;

    public TargetListCommand(Desk desk, Clusters clusters) {
        super(spec("target list")
                .group(Group.TARGETS)
                .purpose("List the clusters that you named, and the local one")
                .formats()
                .example("target list", "names and addresses; * marks the one in use")
                .example("target list -q", "the names only")
                .seeAlso("target use", "target add"));
        this.desk = desk;
        this.clusters = clusters;
    }

    @Override
    protected ExitCode run(Invocation in) {
        List<Row> rows = new ArrayList<>();
        rows.add(local());
        clusters.book().all().values().stream().map(this::row).forEach(rows::add);
        in.show(Listing.of(rows)
                .column("name", Row::name)
                .column("current", Row::current, row -> row.current() ? "*" : "")
                .column("marathon", Row::marathon)
                .column("store", Row::store));
        return ExitCode.OK;
    }

    private Row local() {
        Optional<Running> running = clusters.local().find();
        return new Row(
                ClusterTarget.LOCAL,
                desk.target().equals(ClusterTarget.LOCAL),
                running.map(Running::marathon).map(URI::toString).orElse("(starts when it is needed)"),
                running.map(Running::store).map(URI::toString).orElse(""));
    }

    private Row row(ClusterTarget target) {
        return new Row(
                target.name(),
                desk.target().equals(target.name()),
                target.marathon().toString(),
                target.shownStore().orElse(""));
    }
}
