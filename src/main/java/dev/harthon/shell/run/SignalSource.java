package dev.harthon.shell.run;

import org.jline.terminal.Terminal;
import org.jline.utils.Signals;

/** Where Ctrl-C comes from. */
public interface SignalSource {

    /** Calls the handler at each Ctrl-C until the result is closed; then the handler before it is back. */
    Registration onInterrupt(Runnable handler);

    /** Ends a registration. */
    interface Registration extends AutoCloseable {
        @Override
        void close();
    }

    /** The process itself. A handler of the JVM is kept and put back. */
    static SignalSource process() {
        return handler -> {
            Object before = Signals.register("INT", handler);
            return () -> Signals.unregister("INT", before);
        };
    }

    /** A terminal, whose signals JLine dispatches. */
    static SignalSource terminal(Terminal terminal) {
        return handler -> {
            Terminal.SignalHandler before = terminal.handle(Terminal.Signal.INT, signal -> handler.run());
            return () -> terminal.handle(Terminal.Signal.INT, before);
        };
    }

    /** No Ctrl-C ever comes. */
    static SignalSource none() {
        return handler -> () -> {};
    }
}
