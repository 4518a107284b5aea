package dev.harthon.shell.run;

import dev.harthon.fault.ExitCode;
import dev.harthon.fault.Fault;
import dev.harthon.shell.command.Interpreter;
import dev.harthon.shell.command.Outcome;
import dev.harthon.shell.render.Console;
import dev.harthon.shell.render.ControlText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Plays a script line by line: the first failure ends it with its code, and names file and line. */
public final class ScriptPlayer {

    private final Interpreter interpreter;
    private final Console console;
    private final LongSupplier nanoTime;

    public ScriptPlayer(Interpreter interpreter, Console console) {
        this(interpreter, console, System::nanoTime);
    }

    ScriptPlayer(Interpreter interpreter, Console console, LongSupplier nanoTime) {
        this.interpreter = interpreter;
        this.console = console;
        this.nanoTime = nanoTime;
    }

    /**
     * @param name what messages call the script
     * @return the code of the first line that failed
     */
    public ExitCode play(String name, Iterator<Step> lines, PlayOptions options) {
        List<Played> played = new ArrayList<>();
        ExitCode code = options.dryRun() ? check(name, lines, played) : run(name, lines, options, played);
        options.junit().ifPresent(file -> new JUnitReport(name, played).write(file));
        if (options.summary()) {
            console.err(summary(name, played, options.dryRun()));
        }
        return code;
    }

    private ExitCode run(String name, Iterator<Step> lines, PlayOptions options, List<Played> played) {
        ExitCode first = ExitCode.OK;
        boolean over = false;
        while ((!over || options.junit().isPresent()) && lines.hasNext()) {
            Step line = lines.next();
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

    private Played runLine(String name, Step line, PlayOptions options) {
        if (options.echo()) {
            console.err(console.errPage().palette().faint("+ " + ControlText.neutral(line.text())));
        }
        long start = nanoTime.getAsLong();
        Outcome outcome = interpreter.run(line.words(), where(name, line));
        if (outcome.code() != ExitCode.OK && outcome.failure().isEmpty()) {
            console.err(where(name, line) + "ended with " + outcome.code().code() + ": " + outcome.code().meaning());
        }
        return new Played(line, true, outcome, Duration.ofNanos(nanoTime.getAsLong() - start));
    }

    /**
     * Tells every line whose quotes or variables are off. For a script that shall not begin where it cannot end.
     *
     * @return the code of the first such line
     */
    public ExitCode resolve(String name, List<Step> lines) {
        return lines.stream()
                .map(line -> attempt(name, line, () -> line.words().get()).code())
                .filter(code -> code != ExitCode.OK)
                .reduce(ExitCode.OK, (first, next) -> first == ExitCode.OK ? next : first);
    }

    /** Every line that cannot run is told, and none is run. */
    private ExitCode check(String name, Iterator<Step> lines, List<Played> played) {
        ExitCode first = ExitCode.OK;
        while (lines.hasNext()) {
            Step line = lines.next();
            Outcome outcome = attempt(name, line, () -> interpreter.check(line.words().get()));
            played.add(new Played(line, true, outcome, Duration.ZERO));
            first = first == ExitCode.OK ? outcome.code() : first;
        }
        return first;
    }

    private Outcome attempt(String name, Step line, Runnable check) {
        try {
            check.run();
            return Outcome.of(ExitCode.OK);
        } catch (Fault wrong) {
            return new Outcome(interpreter.tell(wrong, where(name, line)), Optional.of(wrong));
        }
    }

    private static String where(String name, Step line) {
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
