package dev.harthon.shell.line;

import dev.harthon.shell.command.Commands;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.ShellHarness;
import dev.harthon.shell.run.Cancellation;
import dev.harthon.shell.run.SignalSource;
import dev.harthon.shell.run.Verbosity;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jline.reader.LineReader;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.DumbTerminal;
import org.jline.utils.AttributedString;
import org.springframework.shell.jline.PromptProvider;

/** A prompt at which keys are typed; the end of the keys is Ctrl-D. */
final class TypedKeys {

    static final String TAB = "\t";
    static final String ENTER = "\r";
    static final String CTRL_C = "\u0003";
    static final String CTRL_D = "\u0004";
    static final String CTRL_R = "\u0012";
    static final String UP = "\u001bOA";
    static final String DOWN = "\u001bOB";
    static final String PASTE = "\u001b[200~";
    static final String PASTE_END = "\u001b[201~";

    private ShellHarness shell = new ShellHarness();
    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private final Path history;
    private String unsaved = "";
    private Optional<Terminal> device = Optional.empty();
    private UnaryOperator<String> redaction = UnaryOperator.identity();

    TypedKeys(Path folder) {
        history = folder.resolve("state/harthon/history");
    }

    TypedKeys add(HarthonCommand command) {
        shell.add(command);
        return this;
    }

    /** As on a terminal that shows colours; before anything is added. */
    TypedKeys coloured() {
        shell = ShellHarness.coloured();
        return this;
    }

    TypedKeys unsaved(String what) {
        unsaved = what;
        return this;
    }

    TypedKeys redacting(UnaryOperator<String> rule) {
        redaction = rule;
        return this;
    }

    /** As the terminal does it while a command runs. */
    void raiseCtrlC() {
        device.orElseThrow().raise(Terminal.Signal.INT);
    }

    Path history() {
        return history;
    }

    /** Types the keys and waits until the shell ends; gives what the commands said on stdout. */
    String type(String... keys) {
        return typeOn("xterm", keys);
    }

    String typeOn(String terminalType, String... keys) {
        Keyboard keyboard = new Keyboard(String.join("", keys), screen);
        try (DumbTerminal terminal =
                new DumbTerminal("test", terminalType, keyboard, screen, StandardCharsets.UTF_8)) {
            keyboard.plugInto(terminal);
            device = Optional.of(terminal);
            terminal.setSize(new Size(80, 24));
            Attributes attributes = terminal.getAttributes();
            attributes.setControlChar(Attributes.ControlChar.VEOF, 4);
            terminal.setAttributes(attributes);
            ReplHooks hooks = hooks();
            Commands commands = shell.commands();
            Deadline patient = new Deadline(Duration.ofMinutes(1));
            LineReader reader = LineReaders.prompt(terminal, commands, shell.console(), hooks, patient);
            Cancellation cancellation =
                    new Cancellation(SignalSource.terminal(terminal), Clock.systemUTC(), () -> {});
            new Repl(
                            reader,
                            shell.dispatcher(cancellation, Verbosity.NORMAL),
                            cancellation,
                            shell.console(),
                            new TerminalDialogue(() -> terminal),
                            hooks)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return shell.out();
    }

    String err() {
        return shell.err();
    }

    String screen() {
        return screen.toString(StandardCharsets.UTF_8);
    }

    private ReplHooks hooks() {
        return new ReplHooks() {
            @Override
            public PromptProvider prompt() {
                return () -> new AttributedString("test> ");
            }

            @Override
            public Path historyFile() {
                return history;
            }

            @Override
            public UnaryOperator<String> redaction() {
                return redaction;
            }

            @Override
            public String unsaved() {
                return unsaved;
            }
        };
    }
}
