package dev.harthon.shell.commands.target;

import dev.harthon.shell.command.CommandSpec;
import dev.harthon.shell.command.CommandSpecBuilder;
import dev.harthon.shell.command.Group;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.Option;
import dev.harthon.shell.command.Parameter;
import dev.harthon.shell.command.ValueType;
import dev.harthon.workbench.Clusters;
import java.time.Duration;
import java.util.List;

/** What can be made to go wrong with the local cluster as a whole. */
public final class ClusterFailures {

    private static final Option<Integer> TIMES =
            Option.value("times", "n", "how often").of(ValueType.integer(1, 1_000_000)).byDefault("1");
    private static final Option<Duration> BY =
            Option.value("by", "time", "how long").of(ValueType.duration()).byDefault("30s");
    private static final Option<Integer> FETCH_STATUS =
            Option.value("status", "code", "the HTTP status").of(ValueType.integer(400, 599)).byDefault("404");
    private static final Option<Integer> STATUS =
            Option.value("status", "code", "the HTTP status").of(ValueType.integer(500, 599)).byDefault("503");
    private static final Parameter<Integer> AGENT =
            Parameter.required("agent", "the agent's number, 0 for the first").of(ValueType.integer(0, 15));

    private final Clusters clusters;

    public ClusterFailures(Clusters clusters) {
        this.clusters = clusters;
    }

    public List<HarthonCommand> commands() {
        return List.of(fetch(), slow(), requests(), events(), agent(), offers());
    }

    static CommandSpecBuilder spec(String kind, String purpose) {
        return CommandSpec.named("local fail " + kind)
                .group(Group.TARGETS)
                .purpose(purpose)
                .seeAlso("local fail list", "local fail clear", "why");
    }

    private HarthonCommand fetch() {
        return new LocalFailCommand(spec("fetch", "Make the next downloads of the local cluster's agents fail")
                .option(TIMES)
                .option(FETCH_STATUS)
                .example("local fail fetch", "the next download gets HTTP 404")
                .example("local fail fetch --times 3 --status 503", "the next three get HTTP 503"),
                clusters, (faults, in) -> {
                    faults.failFetches(in.value(TIMES), in.value(FETCH_STATUS));
                    return "the next " + count(in.value(TIMES), "download") + " of the agents will get HTTP "
                            + in.value(FETCH_STATUS);
                });
    }

    private HarthonCommand slow() {
        return new LocalFailCommand(spec("slow", "Make every download of the local cluster's agents slow")
                .option(BY)
                .example("local fail slow", "each waits 30 s before it begins")
                .example("local fail slow --by 5s", "each waits 5 s"),
                clusters, (faults, in) -> {
                    faults.delayFetches(in.value(BY));
                    return "every download of the agents will wait " + in.value(BY).toMillis() / 1000.0 + " s";
                });
    }

    private HarthonCommand requests() {
        return new LocalFailCommand(spec("5xx", "Make the local Marathon answer with a server error")
                .option(TIMES)
                .option(STATUS)
                .example("local fail 5xx", "the next request gets HTTP 503")
                .example("local fail 5xx --times 20 --status 502", "the next twenty get HTTP 502"),
                clusters, (faults, in) -> {
                    faults.failRequests(in.value(TIMES), in.value(STATUS));
                    return "the next " + count(in.value(TIMES), "request") + " to Marathon will get HTTP "
                            + in.value(STATUS);
                });
    }

    private HarthonCommand events() {
        return new LocalFailCommand(spec("events", "Make the local Marathon's events late")
                .option(BY)
                .example("local fail events", "each is 30 s late")
                .example("local fail events --by 2s", "each is 2 s late"),
                clusters, (faults, in) -> {
                    faults.delayEvents(in.value(BY));
                    return "every event of Marathon will be " + in.value(BY).toMillis() / 1000.0 + " s late";
                });
    }

    private HarthonCommand agent() {
        return new LocalFailCommand(spec("agent", "Lose an agent of the local cluster")
                .detail("It cannot be reached any more, while its tasks go on. 'local fail clear' brings it back.")
                .parameter(AGENT)
                .example("local fail agent 0", "the first agent")
                .example("local fail agent 2", "the third, of 'local start --agents 3'"),
                clusters, (faults, in) -> {
                    faults.loseAgent(in.value(AGENT));
                    return "agent " + in.value(AGENT) + " is lost";
                });
    }

    private HarthonCommand offers() {
        return new LocalFailCommand(spec("offers", "Make no more offers to the local Marathon")
                .example("local fail offers", "what is deployed now waits")
                .example("local fail offers --help", "this text"),
                clusters, (faults, in) -> {
                    faults.withholdOffers();
                    return "the master makes no more offers";
                });
    }

    private static String count(int times, String what) {
        return times == 1 ? what : times + " " + what + "s";
    }
}
