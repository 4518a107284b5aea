package dev.harthon.shell.commands.act;

import dev.harthon.fault.ExitCode;
import dev.harthon.shell.command.Group;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.Invocation;
import dev.harthon.shell.command.Option;
import dev.harthon.shell.command.Parameter;
import dev.harthon.shell.command.ValueType;
import dev.harthon.shell.render.Listing;
import dev.harthon.workbench.Clusters;
import dev.harthon.workbench.Desk;
import dev.harthon.workbench.Releases;
import dev.harthon.workbench.Versioned;

/** {@code history [APP]}: the versions that Marathon keeps of an application. */
public final class HistoryCommand extends HarthonCommand {

    private static final Option<Integer> LINES = Option.value("lines", "n", "the newest so many")
            .letter('n')
            .of(ValueType.integer(1, 1000))
            .byDefault("20");

    private final Desk desk;
    private final Clusters clusters;
    private final Parameter<String> app;

    public HistoryCommand(Desk desk, Clusters clusters) {
        this(desk, clusters, new ClusterNames(desk, clusters).app());
    }

    private HistoryCommand(Desk desk, Clusters clusters, Parameter<String> app) {
        super(spec("history")
                .group(Group.ACT)
                .purpose("List the versions of an application, newest first")
                .parameter(app)
                .option(LINES)
                .formats()
                .example("history", "of the session's application; * marks the present one")
                .example("history /sample/greeter -n 3 -q", "the newest three, names only")
                .seeAlso("rollback", "diff"));
        this.desk = desk;
        this.clusters = clusters;
        this.app = app;
    }

    @Override
    protected ExitCode run(Invocation in) {
        String id = desk.appId(in.find(app));
        Releases releases = new Releases(clusters.connect(desk.target(), in.out().progress()), id);
        in.show(Listing.of(releases.list(in.value(LINES)))
                .column("version", Versioned::version)
                .column("current", Versioned::current, one -> one.current() ? "*" : "")
                .number("instances", Versioned::instances)
                .column("package", one -> one.ident().orElse("")));
        return ExitCode.OK;
    }
}
