package dev.harthon.local.agent;

import dev.harthon.local.fetch.FetchFailure;
import dev.harthon.local.fetch.Glog;
import dev.harthon.local.fetch.Owner;
import dev.harthon.local.task.TaskSpec;
import dev.harthon.local.task.TaskState;
import dev.harthon.local.task.TaskStatus;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One run of a task: sandbox, fetch, process, end. Reports each state; the last report is terminal. Has a thread of its
 * own, and may be killed at any moment.
 */
public final class TaskRun {

    private final TaskSpec task;
    private final AgentIdentity agent;
    private final String container;
    private final Sandbox sandbox;
    private final Host host;
    private final Consumer<TaskStatus> report;
    private final Thread thread;
    private Optional<Running> running = Optional.empty();
    private Optional<Duration> killed = Optional.empty();
    private Optional<Exit> feigned = Optional.empty();
    private boolean exhausted;
    private volatile boolean adopting;

    public TaskRun(TaskSpec task, AgentIdentity agent, String container, Host host, Consumer<TaskStatus> report) {
        this.task = task;
        this.agent = agent;
        this.container = container;
        this.host = host;
        this.report = report;
        this.sandbox = Sandbox.of(host.work(), agent.id(), agent.frameworkId(), task.id(), container);
        this.thread = new Thread(this::run, "task " + task.id());
        thread.setDaemon(true);
    }

    public void start() {
        thread.start();
    }

    /** Takes up a run that an earlier start of the cluster began, or tells how it ended meanwhile. */
    public synchronized void adopt() {
        adopting = true;
        running = ProcessId.read(sandbox.meta()).map(process -> Running.adopted(process, sandbox.meta()));
        thread.start();
    }

    public Sandbox sandbox() {
        return sandbox;
    }

    /** The command's root process, once it is there. */
    public synchronized Optional<Long> pid() {
        return running.map(Running::pid);
    }

    /** Asks the whole process tree to end, and kills what is left of it after the grace. Returns at once. */
    public synchronized void kill(Duration grace) {
        if (killed.isPresent()) {
            return;
        }
        killed = Optional.of(grace);
        if (running.isPresent()) {
            Killing.start(running.get(), grace);
        } else {
            thread.interrupt();
        }
    }

    /** Ends the command as if it had exited by itself. */
    public synchronized void exit(int status) {
        feigned = Optional.of(Exit.status(status));
        running.ifPresent(process -> Killing.start(process, Duration.ZERO));
    }

    /** Ends the command as if it had used more memory than it may. */
    public synchronized void exhaustMemory() {
        exhausted = true;
        running.ifPresent(process -> Killing.start(process, Duration.ZERO));
    }

    /** Waits until the last report was made. */
    public void join(Duration most) throws InterruptedException {
        thread.join(Math.max(1, most.toMillis()));
    }

    private void run() {
        try {
            Optional<Owner> owner = host.accounts().find(task.user());
            if (owner.isEmpty()) {
                String user = task.user().orElse("");
                dropped("Failed to create executor directory '" + sandbox.directory()
                        + "': Failed to chown directory to '" + user + "': No such user '" + user + "'");
                return;
            }
            if (adopting) {
                takeUp(owner.get());
                return;
            }
            sandbox.create(owner.get());
            Glog log = new Glog(sandbox.stderr(), host.clock(), ProcessHandle.current().pid());
            if (!task.fetch().isEmpty()) {
                host.fetcher().fetch(task.fetch(), sandbox.directory(), owner.get(), log);
            }
            execute(owner.get(), log);
        } catch (FetchFailure e) {
            failed("Failed to launch container: Failed to fetch all URIs for container '" + container
                    + "': exited with status " + e.exitStatus());
        } catch (InterruptedException e) {
            report.accept(TaskStatus.byAgent(TaskState.KILLED, now(), "Killed before delivery to the executor",
                    "REASON_TASK_KILLED_DURING_LAUNCH"));
        } catch (IOException e) {
            failed("Failed to launch container: " + e.getMessage());
        }
    }

    private void execute(Owner owner, Glog log) throws IOException, InterruptedException {
        ExecutorLog chatter = new ExecutorLog(log);
        chatter.started(agent.id(), task.id());
        List<String> command = new ArrayList<>(host.accounts().become(owner));
        command.addAll(task.command().vector());
        Running process = begin(command);
        report.accept(TaskStatus.byExecutor(TaskState.STARTING, now(), ""));
        chatter.forked(process.pid());
        report.accept(TaskStatus.byExecutor(TaskState.RUNNING, now(), ""));
        process.go();
        follow(process, owner, log, chatter);
    }

    private void takeUp(Owner owner) throws IOException, InterruptedException {
        Optional<Running> process = adopted();
        if (process.isEmpty()) {
            failed("Failed to launch container: the agent was restarted meanwhile");
            return;
        }
        Glog log = new Glog(sandbox.stderr(), host.clock(), ProcessHandle.current().pid());
        report.accept(TaskStatus.byExecutor(TaskState.RUNNING, now(), ""));
        follow(process.get(), owner, log, new ExecutorLog(log));
    }

    private synchronized Optional<Running> adopted() {
        return running;
    }

    private void follow(Running process, Owner owner, Glog log, ExecutorLog chatter)
            throws IOException, InterruptedException {
        Optional<HealthChecker> checker = task.check().map(check -> new HealthChecker(check,
                new HealthChecker.Target(task.id(), host.accounts().become(owner),
                        TaskEnvironment.of(task, agent, sandbox), sandbox, log,
                        () -> host.faults().ill().contains(task.environment().get("MARATHON_APP_ID"))),
                healthy -> report.accept(TaskStatus.byExecutor(TaskState.RUNNING, now(), "").withHealth(healthy)),
                () -> kill(task.killGrace())));
        checker.ifPresent(HealthChecker::start);
        Exit own = process.await();
        checker.ifPresent(HealthChecker::stop);
        if (exhausted()) {
            report.accept(TaskStatus.byAgent(TaskState.FAILED, now(), MemoryLimit.message(task.resources().mem()),
                    "REASON_CONTAINER_LIMITATION_MEMORY"));
            return;
        }
        Exit exit = seen(own);
        chatter.ended(exit, process.pid());
        report.accept(TaskStatus.byExecutor(outcome(exit), now(), exit.message()));
    }

    private synchronized Running begin(List<String> command) throws IOException, InterruptedException {
        if (killed.isPresent()) {
            throw new InterruptedException("killed before the command started");
        }
        Running process = host.launcher().launch(command, TaskEnvironment.of(task, agent, sandbox), sandbox);
        ProcessId.of(process.pid()).write(sandbox.meta());
        running = Optional.of(process);
        return process;
    }

    private synchronized boolean exhausted() {
        return exhausted;
    }

    private synchronized Exit seen(Exit own) {
        return feigned.orElse(own);
    }

    private synchronized TaskState outcome(Exit exit) {
        if (killed.isPresent()) {
            return TaskState.KILLED;
        }
        return exit.success() ? TaskState.FINISHED : TaskState.FAILED;
    }

    private void dropped(String message) {
        report.accept(TaskStatus.byAgent(TaskState.DROPPED, now(), message, "REASON_CONTAINER_LAUNCH_FAILED"));
    }

    private void failed(String message) {
        report.accept(TaskStatus.byAgent(TaskState.FAILED, now(), message, "REASON_CONTAINER_LAUNCH_FAILED"));
    }

    private Instant now() {
        return host.clock().instant();
    }
}
