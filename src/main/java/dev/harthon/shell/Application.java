package dev.harthon.shell;

import dev.harthon.shell.line.ReplHooks;
import dev.harthon.shell.run.LineObserver;
import java.util.List;
import org.springframework.shell.core.command.CommandRegistry;

/** What the shell is a shell of: its commands, and what its prompt must know of the session. */
public interface Application extends ReplHooks, AutoCloseable {

    /** Starts an application once it is known what is wanted; what it throws is told to the user. */
    interface Wiring {
        Application start(Launch launch);
    }

    /**
     * The commands, all of them {@link dev.harthon.shell.command.HarthonCommand}s. The shell adds its own, but for
     * those whose name is taken here.
     */
    CommandRegistry commands();

    /** The names that {@code --session} can open. */
    default List<String> sessions() {
        return List.of();
    }

    /** Hears of each command line when it is over. */
    default LineObserver observer() {
        return LineObserver.NONE;
    }

    @Override
    void close();
}
