package dev.harthon.shell.builtin;

import dev.harthon.fault.ExitCode;
import dev.harthon.fault.InterruptedFault;
import dev.harthon.fault.UsageFault;
import dev.harthon.shell.command.CommandLineCompletion;
import dev.harthon.shell.command.Commands;
import dev.harthon.shell.command.Group;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.Invocation;
import dev.harthon.shell.command.Option;
import dev.harthon.shell.command.Parameter;
import dev.harthon.shell.command.ValueType;
import dev.harthon.shell.render.Console;
import dev.harthon.shell.render.LiveText;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** {@code watch COMMAND}: runs a command again and again, and shows what it says now. */
final class WatchCommand extends HarthonCommand {

    private static final Option<Duration> INTERVAL = Option.value("interval", "seconds", "time between two runs")
            .letter('n')
            .of(ValueType.duration().reading(Duration.class, WatchCommand::interval))
            .byDefault("2");
    private static final Option<Integer> COUNT = Option.value("count", "n", "end after so many runs")
            .letter('c')
            .of(ValueType.integer(1, Integer.MAX_VALUE));

    private final Parameter<String> words;
    private final Clock clock;

    /** @param commands for completion; the command itself asks its invocation */
    WatchCommand(Supplier<Commands> commands, Clock clock) {
        this(clock, Parameter.rest("command", "what to run").completing(new CommandLineCompletion(commands)));
    }

    private WatchCommand(Clock clock, Parameter<String> words) {
        super(spec("watch")
                .group(Group.ACT)
                .purpose("Run a command again and again, and show what it says now")
                .detail("Ctrl-C ends it. Off a terminal, what it says is printed whenever it has changed. A command "
                        + "that fails is run again all the same.")
                .option(INTERVAL)
                .option(COUNT)
                .parameter(words)
                .example("watch -c 2 -n 1 status", "how the application is doing, twice")
                .example("watch -n 1s -c 2 tasks -o json", "for programs: a document for each change")
                .seeAlso("status", "tasks", "logs"));
        this.words = words;
        this.clock = clock;
    }

    @Override
    protected ExitCode run(Invocation in) {
        List<String> line = in.all(words);
        if (line.get(0).equals("watch")) {
            throw new UsageFault("cannot watch a watch", "", "write the command itself");
        }
        in.interpreter().check(line);
        Console console = in.out().console();
        if (!LiveText.possible(console)) {
            return repeat(line, in, new Changes(text -> console.out(text.stripTrailing())));
        }
        try (LiveText live = new LiveText(console)) {
            return repeat(line, in, text -> live.show(header(line, in, console) + "\n\n" + text));
        }
    }

    private ExitCode repeat(List<String> line, Invocation in, Consumer<String> show) {
        int count = in.find(COUNT).orElse(Integer.MAX_VALUE);
        for (int done = 1; ; done++) {
            ByteArrayOutputStream said = new ByteArrayOutputStream();
            Console console = in.out().console();
            ExitCode code = in.interpreter().on(console.captured(said)).dispatch(line);
            if (code == ExitCode.INTERRUPTED) {
                throw new InterruptedFault("stopped watching", "", "");
            }
            show.accept(said.toString(console.charset()));
            if (done == count) {
                return code;
            }
            pause(in.value(INTERVAL));
        }
    }

    private String header(List<String> line, Invocation in, Console console) {
        String time = LocalTime.now(clock).truncatedTo(ChronoUnit.SECONDS).toString();
        return console.outPage().palette().faint(
                "every " + in.value(INTERVAL).toMillis() / 1000.0 + " s: " + String.join(" ", line) + "  " + time);
    }

    private static void pause(Duration time) {
        try {
            new CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new InterruptedFault("stopped watching", "", "", e);
        }
    }

    private static Duration interval(String word) {
        Duration time = word.matches("\\d{1,6}(\\.\\d{1,3})?")
                ? Duration.ofMillis(Math.round(Double.parseDouble(word) * 1000))
                : ValueType.duration().read().apply(word);
        if (time.toMillis() < 100) {
            throw new IllegalArgumentException("at least 0.1 s is wanted");
        }
        return time;
    }

    /** Hands on what is not as it was the last time. */
    private static final class Changes implements Consumer<String> {

        private final Consumer<String> next;
        private String last = "";

        Changes(Consumer<String> next) {
            this.next = next;
        }

        @Override
        public void accept(String text) {
            if (!text.equals(last)) {
                last = text;
                next.accept(text);
            }
        }
    }
}
