package dev.harthon.shell.command;

import dev.harthon.fault.ExitCode;
import dev.harthon.shell.render.ColourMode;
import dev.harthon.shell.render.Console;
import dev.harthon.shell.render.Look;
import dev.harthon.shell.render.Pager;
import dev.harthon.shell.render.Screen;
import dev.harthon.shell.render.Streams;
import dev.harthon.shell.run.Cancellation;
import dev.harthon.shell.run.Dispatcher;
import dev.harthon.shell.run.FailureTeller;
import dev.harthon.shell.run.LineObserver;
import dev.harthon.shell.run.Verbosity;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A shell without terminal or context: commands in, text and codes out. */
public final class ShellHarness {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Console console;
    private final List<HarthonCommand> commands = new ArrayList<>(SampleCommands.all());

    public ShellHarness() {
        this(Look.PLAIN);
    }

    private ShellHarness(Look look) {
        Streams streams = Streams.piped(InputStream.nullInputStream(), out, err);
        this.console = new Console(streams, look, Screen.CLASSIC, Pager.NONE);
    }

    /** One whose output is coloured. */
    public static ShellHarness coloured() {
        return new ShellHarness(new Look(ColourMode.ALWAYS, false, false, Map.of()));
    }

    public void add(HarthonCommand command) {
        commands.add(command);
    }

    public ExitCode run(String... words) {
        return dispatcher().dispatch(List.of(words));
    }

    public Commands commands() {
        return Commands.of(commands);
    }

    public Console console() {
        return console;
    }

    public Dispatcher dispatcher() {
        return dispatcher(Cancellation.never(), Verbosity.NORMAL);
    }

    public Dispatcher dispatcher(Cancellation cancellation, Verbosity verbosity) {
        return new Dispatcher(
                commands(),
                console,
                Dialogue.NONE,
                cancellation,
                new FailureTeller(console, verbosity),
                LineObserver.NONE);
    }

    public String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    public String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
