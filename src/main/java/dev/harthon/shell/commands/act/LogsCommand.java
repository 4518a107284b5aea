package dev.harthon.shell.commands.act;

import dev.harthon.fault.ExitCode;
import dev.harthon.fault.TimeoutFault;
import dev.harthon.shell.command.Group;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.Invocation;
import dev.harthon.shell.command.Option;
import dev.harthon.shell.command.Parameter;
import dev.harthon.shell.command.ValueType;
import dev.harthon.workbench.Clusters;
import dev.harthon.workbench.Desk;
import dev.harthon.workbench.LogQuery;
import dev.harthon.workbench.LogSearch;
import dev.harthon.workbench.Logs;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** {@code logs [APP] [-f]}: what the tasks wrote, from their sandboxes. */
public final class LogsCommand extends HarthonCommand {

    private static final Option<Boolean> FOLLOW =
            Option.flag("follow", "go on with new lines and new tasks, until Ctrl-C").letter('f');
    private static final Option<Boolean> STDOUT = Option.flag("stdout", "standard output only");
    private static final Option<Boolean> STDERR = Option.flag("stderr", "standard error only");
    private static final Option<Integer> LINES = Option.value("lines", "n", "the last lines of each file only")
            .letter('n')
            .of(ValueType.integer(0, 1_000_000));
    private static final ValueType<Pattern> EXPRESSION = ValueType.of(Pattern.class, LogsCommand::pattern);
    private static final Option<Pattern> GREP =
            Option.value("grep", "regex", "only lines in which it is found").of(EXPRESSION);
    private static final Option<Pattern> UNTIL =
            Option.value("until", "regex", "follow until a line in which it is found").of(EXPRESSION);
    private static final Option<Duration> TIMEOUT =
            Option.value("timeout", "duration", "follow for so long; exit code 7 where --until was not found")
                    .of(ValueType.duration());
    private static final Option<Boolean> SINCE_DEPLOY =
            Option.flag("since-deploy", "tasks of the present version only");
    private static final Option<Boolean> ALL = Option.flag("all", "lines of the fetcher and the executor, too");

    private final Desk desk;
    private final Clusters clusters;
    private final Parameter<String> app;
    private final Option<String> task;

    public LogsCommand(Desk desk, Clusters clusters) {
        this(
                desk,
                clusters,
                new ClusterNames(desk, clusters).app(),
                Option.value("task", "id", "one task, by a part of its id")
                        .completing(new ClusterNames(desk, clusters).tasks(around -> around.word(0))));
    }

    private LogsCommand(Desk desk, Clusters clusters, Parameter<String> app, Option<String> task) {
        super(spec("logs")
                .group(Group.ACT)
                .purpose("Show what an application's tasks wrote")
                .detail("Read from the sandboxes on the agents, byte for byte. Where no task runs, the last one that "
                        + "failed is shown.")
                .parameter(app)
                .option(FOLLOW)
                .option(STDOUT)
                .option(STDERR)
                .option(task)
                .option(LINES)
                .option(GREP)
                .option(UNTIL)
                .option(TIMEOUT)
                .option(SINCE_DEPLOY)
                .option(ALL)
                .example("logs -f", "follow the session's application; Ctrl-C ends it")
                .example("logs /sample/greeter --stderr -n 20", "the last words of another one")
                .example("logs --until Hello --timeout 90s", "for CI: 0 when it came, 7 when not")
                .seeAlso("status", "tasks", "why"));
        this.desk = desk;
        this.clusters = clusters;
        this.app = app;
        this.task = task;
    }

    @Override
    protected ExitCode run(Invocation in) {
        String id = desk.appId(in.find(app));
        Optional<Pattern> until = in.find(UNTIL);
        boolean follow = in.flag(FOLLOW) || until.isPresent();
        LogQuery query = new LogQuery(
                in.find(task), files(in), in.find(LINES), follow, in.flag(ALL), in.flag(SINCE_DEPLOY),
                in.find(GREP));
        LogSearch search = new LogSearch(
                new LogPrinter(in.out()), in.find(GREP), until, in.find(TIMEOUT), System::nanoTime);
        new Logs(clusters.connect(desk.target(), in.out().progress()), id).read(query, search);
        if (until.isPresent() && !search.isFound()) {
            throw new TimeoutFault("no line of " + id + " matched " + until.get(),
                    "the time is up", "look at what there is: logs, or say why: why");
        }
        return ExitCode.OK;
    }

    private static Pattern pattern(String word) {
        try {
            return Pattern.compile(word);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("this is no regular expression: " + e.getDescription());
        }
    }

    private static List<String> files(Invocation in) {
        boolean out = in.flag(STDOUT);
        boolean err = in.flag(STDERR);
        return out == err ? List.of("stdout", "stderr") : List.of(out ? "stdout" : "stderr");
    }
}
