package dev.harthon.shell;

import dev.harthon.shell.run.Cancellation;
import dev.harthon.shell.run.Terminals;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** On SIGTERM: stops what runs as Ctrl-C does, and gives it two seconds to leave nothing half done. */
final class TerminationHook implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 2;

    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread hook;

    private TerminationHook(Cancellation cancellation, Terminals terminals) {
        Thread shell = Thread.currentThread();
        hook = new Thread(() -> end(cancellation, shell, terminals), "termination");
    }

    static TerminationHook install(Cancellation cancellation, Terminals terminals) {
        TerminationHook installed = new TerminationHook(cancellation, terminals);
        Runtime.getRuntime().addShutdownHook(installed.hook);
        return installed;
    }

    /** The shell has come to its end by itself. */
    @Override
    public void close() {
        over.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyEnding) {
            // The hook is what brought us here.
        }
    }

    private void end(Cancellation cancellation, Thread shell, Terminals terminals) {
        cancellation.stop(shell);
        try {
            over.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        terminals.close();
    }
}
