package dev.harthon.shell.run;

import dev.harthon.shell.render.Pager;
import dev.harthon.shell.render.Screen;
import java.io.IOException;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** The terminal of the process, opened when somebody needs it: most one-shot calls never do. */
public final class Terminals implements Screen, AutoCloseable {

    private final boolean signals;
    /** Kept, so that the level stays. */
    private Optional<Logger> jline = Optional.empty();
    private Optional<Terminal> terminal = Optional.empty();

    /** @param signals whether JLine handles the process's signals, as it must at the prompt */
    public Terminals(boolean signals) {
        this.signals = signals;
    }

    /** The terminal; a dumb one where there is none. */
    public synchronized Terminal open() throws IOException {
        if (terminal.isEmpty()) {
            silence();
            terminal = Optional.of(TerminalBuilder.builder()
                    .system(true)
                    .dumb(true)
                    .nativeSignals(signals)
                    .build());
        }
        return terminal.get();
    }

    /** JLine's complaints would go into the user's line. */
    private void silence() {
        Logger logger = Logger.getLogger("org.jline");
        logger.setLevel(Level.OFF);
        jline = Optional.of(logger);
    }

    @Override
    public int columns() {
        try {
            int width = open().getWidth();
            return width > 0 ? width : CLASSIC.columns();
        } catch (IOException e) {
            return CLASSIC.columns();
        }
    }

    @Override
    public int rows() {
        try {
            int height = open().getHeight();
            return height > 0 ? height : CLASSIC.rows();
        } catch (IOException e) {
            return CLASSIC.rows();
        }
    }

    /** Pages on this terminal. */
    public Pager pager(Optional<String> program) {
        return new TerminalPager(this, program);
    }

    @Override
    public synchronized void close() {
        terminal.ifPresent(open -> {
            try {
                open.close();
            } catch (IOException e) {
                // It is gone, which is what was wanted.
            }
        });
        terminal = Optional.empty();
    }
}
