package dev.harthon.shell.line;

import dev.harthon.fault.InterruptedFault;
import dev.harthon.fault.OperationFault;
import dev.harthon.shell.command.Dialogue;
import java.io.IOException;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jspecify.annotations.Nullable;

/** Asks on a terminal, with line editing but without completion or history. */
public final class TerminalDialogue implements Dialogue {

    private static final Character HIDDEN = '\0';

    /** Opens the terminal, or finds it open. */
    public interface Source {
        Terminal open() throws IOException;
    }

    private final Source terminal;

    /** @param terminal asked when the first question is */
    public TerminalDialogue(Source terminal) {
        this.terminal = terminal;
    }

    @Override
    public boolean interactive() {
        return true;
    }

    @Override
    public String ask(String question) {
        return read(question, null);
    }

    @Override
    public String secret(String question) {
        return read(question, HIDDEN);
    }

    private String read(String question, @Nullable Character mask) {
        try {
            return reader().readLine(question, mask);
        } catch (UserInterruptException e) {
            throw new InterruptedFault("no answer", "", "");
        } catch (EndOfFileException end) {
            throw new OperationFault("no answer", "the input has ended", "");
        }
    }

    private LineReader reader() {
        try {
            return LineReaderBuilder.builder()
                    .terminal(terminal.open())
                    .variable(LineReader.DISABLE_HISTORY, true)
                    .variable(LineReader.DISABLE_COMPLETION, true)
                    .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                    .build();
        } catch (IOException e) {
            throw new OperationFault("cannot ask", String.valueOf(e.getMessage()), "", e);
        }
    }
}
