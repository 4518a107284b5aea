package dev.harthon.shell.commands.target;

import dev.harthon.shell.command.Completions;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.Invocation;
import dev.harthon.shell.command.Option;
import dev.harthon.shell.command.Parameter;
import dev.harthon.shell.command.ValueType;
import dev.harthon.workbench.AppSummary;
import dev.harthon.workbench.Applications;
import dev.harthon.workbench.ClusterTarget;
import dev.harthon.workbench.Clusters;
import dev.harthon.workbench.Desk;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What can be made to go wrong with one application on the local cluster. */
public final class AppFailures {

    private static final Option<Integer> STATUS =
            Option.value("status", "n", "the exit status").of(ValueType.integer(0, 255)).byDefault("1");
    private static final Option<Duration> AFTER =
            Option.value("after", "time", "how long it may run before").of(ValueType.duration()).byDefault("0s");

    private final Desk desk;
    private final Clusters clusters;
    private final Parameter<String> app;

    public AppFailures(Desk desk, Clusters clusters) {
        this.desk = desk;
        this.clusters = clusters;
        this.app = Parameter.optional("app", "the application's id; the session's own where it is left out")
                .completing(Completions.described(this::apps));
    }

    public List<HarthonCommand> commands() {
        return List.of(exit(), memory(), health(), lock());
    }

    private HarthonCommand exit() {
        return new LocalFailCommand(ClusterFailures.spec("exit", "Make each task of an application exit")
                .parameter(app)
                .option(STATUS)
                .option(AFTER)
                .example("local fail exit --status 3", "the session's application crashes with 3 as soon as it runs")
                .example("local fail exit /shop/db --after 10s", "another one, with 1 and after ten seconds"),
                clusters, (faults, in) -> {
                    faults.exit(id(in), in.value(STATUS), in.value(AFTER));
                    return "each task of " + id(in) + " will exit with " + in.value(STATUS);
                });
    }

    private HarthonCommand memory() {
        return new LocalFailCommand(ClusterFailures.spec("oom", "Make each task of an application run out of memory")
                .parameter(app)
                .option(AFTER)
                .example("local fail oom", "the session's application, as soon as it runs")
                .example("local fail oom /shop/db --after 10s", "another one, after ten seconds"),
                clusters, (faults, in) -> {
                    faults.exhaustMemory(id(in), in.value(AFTER));
                    return "each task of " + id(in) + " will run out of memory";
                });
    }

    private HarthonCommand health() {
        return new LocalFailCommand(ClusterFailures.spec("health", "Make an application's health checks fail")
                .detail("Whatever its tasks answer. An application without health checks notices nothing.")
                .parameter(app)
                .example("local fail health", "the session's application")
                .example("local fail health /shop/db", "another one"),
                clusters, (faults, in) -> {
                    faults.sicken(id(in));
                    return "each health check of " + id(in) + " will fail";
                });
    }

    private HarthonCommand lock() {
        return new LocalFailCommand(ClusterFailures.spec("lock", "Lock an application by a deployment that never ends")
                .parameter(app)
                .example("local fail lock", "the session's application")
                .example("local fail lock /shop/db", "another one"),
                clusters, (faults, in) -> {
                    faults.lock(id(in));
                    return id(in) + " is locked";
                });
    }

    private String id(Invocation in) {
        return desk.appId(in.find(app));
    }

    private Map<String, String> apps() {
        Map<String, String> apps = new LinkedHashMap<>();
        clusters.find(ClusterTarget.LOCAL).ifPresent(cluster -> {
            for (AppSummary one : new Applications(cluster).list()) {
                apps.put(one.id(), one.state());
            }
        });
        return apps;
    }
}
