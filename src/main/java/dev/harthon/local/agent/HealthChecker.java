package dev.harthon.local.agent;

import dev.harthon.local.fetch.Glog;
import dev.harthon.local.task.Check;
import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * The executor's health check: waits the delay, asks at each interval, tells of changes, and gives up on the task after
 * so many failures in a row. Failures within the grace period do not count until the first success.
 */
final class HealthChecker {

    /**
     * What the checker needs of the task.
     *
     * @param ill whether its checks shall fail, whatever it answers
     */
    record Target(
            String taskId,
            List<String> shell,
            Map<String, String> environment,
            Sandbox sandbox,
            Glog log,
            BooleanSupplier ill) {}

    private final Check check;
    private final Target target;
    private final Consumer<Boolean> report;
    private final Runnable giveUp;
    private final Prober prober = new Prober();
    private final Thread thread;

    /**
     * @param report is told whether the task is healthy, each time that changes
     * @param giveUp kills the task
     */
    HealthChecker(Check check, Target target, Consumer<Boolean> report, Runnable giveUp) {
        this.check = check;
        this.target = target;
        this.report = report;
        this.giveUp = giveUp;
        this.thread = new Thread(this::run, "health " + target.taskId());
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    void stop() {
        thread.interrupt();
    }

    private void run() {
        long graceOver = System.nanoTime() + check.grace().toNanos();
        Optional<Boolean> told = Optional.empty();
        int failures = 0;
        boolean everWell = false;
        try {
            pause(check.delay());
            while (failures < Math.max(1, check.maxFailures())) {
                Optional<String> trouble = probe();
                if (trouble.isEmpty()) {
                    failures = 0;
                    everWell = true;
                } else if (everWell || System.nanoTime() > graceOver) {
                    failures++;
                    log(trouble.get(), failures);
                } else {
                    target.log().info("health_checker.cpp:398", "Ignoring failure of " + name() + " for task '"
                            + target.taskId() + "': still in grace period");
                }
                if ((trouble.isEmpty() || failures > 0) && !told.equals(Optional.of(trouble.isEmpty()))) {
                    told = Optional.of(trouble.isEmpty());
                    report.accept(trouble.isEmpty());
                }
                if (failures < Math.max(1, check.maxFailures())) {
                    pause(check.interval());
                }
            }
            giveUp.run();
        } catch (InterruptedException | IOException ended) {
            // The task has ended, and its sandbox perhaps too.
        }
    }

    private static void pause(Duration time) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(time.toNanos());
    }

    private String name() {
        String kind = check.probe() instanceof Check.Http http ? http.scheme().toUpperCase(Locale.ROOT)
                : check.probe() instanceof Check.Tcp ? "TCP" : "COMMAND";
        return kind + " health check";
    }

    private void log(String trouble, int failures) throws IOException {
        String task = name() + " for task '" + target.taskId() + "'";
        target.log().warning("checker_process.cpp:1140", task + " returned: " + trouble);
        target.log().warning("health_checker.cpp:410", task + " failed " + failures + " times consecutively");
    }

    private Optional<String> probe() throws InterruptedException, IOException {
        if (target.ill().getAsBoolean()) {
            return Optional.of(check.failure());
        }
        return check.probe() instanceof Check.Shell shell ? command(shell) : prober.ask(check);
    }

    private Optional<String> command(Check.Shell shell) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(target.shell());
        words.addAll(List.of("sh", "-c", shell.line()));
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(target.sandbox().directory().toFile())
                .redirectInput(new File("/dev/null"))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(target.sandbox().stdout().toFile()))
                .redirectError(ProcessBuilder.Redirect.appendTo(target.sandbox().stderr().toFile()));
        builder.environment().clear();
        builder.environment().putAll(target.environment());
        Process process = builder.start();
        try {
            boolean inTime = process.waitFor(check.timeout().toMillis(), TimeUnit.MILLISECONDS);
            return !inTime ? Optional.of("timed out after " + check.timeout().toSeconds() + "secs")
                    : process.exitValue() == 0 ? Optional.empty()
                    : Optional.of(String.valueOf(process.exitValue()));
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
