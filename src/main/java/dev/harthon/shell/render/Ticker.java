package dev.harthon.shell.render;

import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Calls something a few times a second, so that a bar goes on though nothing moves. */
interface Ticker {

    void start(Runnable tick);

    void stop();

    static Ticker fiveTimesASecond() {
        return new Ticker() {
            private Optional<ScheduledExecutorService> timer = Optional.empty();

            @Override
            public synchronized void start(Runnable tick) {
                stop();
                ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1, work -> {
                    Thread thread = new Thread(work, "progress");
                    thread.setDaemon(true);
                    return thread;
                });
                executor.scheduleAtFixedRate(tick, 200, 200, TimeUnit.MILLISECONDS);
                timer = Optional.of(executor);
            }

            @Override
            public synchronized void stop() {
                timer.ifPresent(ScheduledExecutorService::shutdownNow);
                timer = Optional.empty();
            }
        };
    }
}
