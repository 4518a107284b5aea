package dev.harthon.shell.run;

import dev.harthon.fault.ExitCode;
import dev.harthon.fault.Fault;
import dev.harthon.shell.render.Console;
import dev.harthon.shell.render.ControlText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;

/** Plays a script line by line: the first failure ends it with its code, and names file and line. */
public final class ScriptPlayer {

    private final Dispatcher dispatcher;
    private final Console console;
    private final LongSupplier nanoTime;

    public ScriptPlayer(Dispatcher dispatcher, Console console) {
        this(dispatcher, console, System::nanoTime);
    }

    ScriptPlayer(Dispatcher dispatcher, Console console, LongSupplier nanoTime) {
        this.dispatcher = dispatcher;
        this.console = console;
        this.nanoTime = nanoTime;
    }

    /**
     * @param name what messages call the script
     * @return the code of the first line that failed
     */
    public ExitCode play(String name, Iterator<ScriptLine> lines, PlayOptions options) {
        List<Played> played = new ArrayList<>();
        ExitCode code = options.dryRun() ? check(name, lines, played) : run(name, lines, options, played);
        options.junit().ifPresent(file -> new JUnitReport(name, played).write(file));
        if (options.summary()) {
            console.err(summary(name, played, options.dryRun()));
        }
        return code;
    }

    private ExitCode run(String name, Iterator<ScriptLine> lines, PlayOptions options, List<Played> played) {
        ExitCode first = ExitCode.OK;
        boolean over = false;
        while ((!over || options.junit().isPresent()) && lines.hasNext()) {
            ScriptLine line = lines.next();
            if (over) {
                played.add(new Played(line, false, Outcome.of(ExitCode.OK), Duration.ZERO));
                continue;
            }
            try {
                Played result = runLine(name, line, options);
                played.add(result);
                first = first == ExitCode.OK ? result.outcome().code() : first;
                boolean interrupted = result.outcome().code() == ExitCode.INTERRUPTED;
                over = interrupted || result.failed() && !options.keepGoing();
            } catch (LeaveShell end) {
                over = true;
            }
        }
        return first;
    }

    private Played runLine(String name, ScriptLine line, PlayOptions options) {
        if (options.echo()) {
            console.err(console.errPage().palette().faint("+ " + ControlText.neutral(line.text())));
        }
        long start = nanoTime.getAsLong();
        Outcome outcome = dispatcher.run(line.words(), where(name, line));
        if (outcome.code() != ExitCode.OK && outcome.failure().isEmpty()) {
            console.err(where(name, line) + "ended with " + outcome.code().code() + ": " + outcome.code().meaning());
        }
        return new Played(line, true, outcome, Duration.ofNanos(nanoTime.getAsLong() - start));
    }

    /** Every line that cannot run is told, and none is run. */
    private ExitCode check(String name, Iterator<ScriptLine> lines, List<Played> played) {
        ExitCode first = ExitCode.OK;
        while (lines.hasNext()) {
            ScriptLine line = lines.next();
            Outcome outcome = Outcome.of(ExitCode.OK);
            try {
                dispatcher.check(line.words().get());
            } catch (Fault wrong) {
                outcome = new Outcome(dispatcher.tell(wrong, where(name, line)), java.util.Optional.of(wrong));
            }
            played.add(new Played(line, true, outcome, Duration.ZERO));
            first = first == ExitCode.OK ? outcome.code() : first;
        }
        return first;
    }

    private static String where(String name, ScriptLine line) {
        return name + ":" + line.number() + ": ";
    }

    private static String summary(String name, List<Played> played, boolean dryRun) {
        long ran = played.stream().filter(Played::ran).count();
        long failed = played.stream().filter(Played::failed).count();
        double seconds = played.stream().mapToDouble(line -> line.time().toMillis() / 1000.0).sum();
        String verdict = failed == 0 ? "all well" : failed + (dryRun ? " wrong" : " failed");
        String time = dryRun ? "nothing was run" : String.format(Locale.ROOT, "%.1f s", seconds);
        return name + ": " + ran + (ran == 1 ? " line, " : " lines, ") + verdict + ", " + time;
    }
}
