package dev.harthon.mesos.log;

import dev.harthon.fault.Fault;
import dev.harthon.fault.NetworkFault;
import dev.harthon.fault.OperationFault;
import dev.harthon.http.Urls;
import dev.harthon.mesos.Sandbox;
import dev.harthon.mesos.SandboxFiles;
import dev.harthon.mesos.Sandboxes;
import dev.harthon.mesos.log.LogNotice.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the files of one task until it is over and read to its end, and sits out absences of its agent. */
final class TaskTail {

    /** An agent that restarts answers 404, then 503, for some seconds (mesos: src/slave/http.cpp). */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    private final Sandboxes sandboxes;
    private final LogRequest request;
    private final LogSink sink;
    private final boolean fromTheStart;
    private final Map<String, FileLog> logs = new LinkedHashMap<>();
    private LogTask task;
    private Optional<SandboxFiles> files = Optional.empty();
    private @Nullable Instant awaySince;
    private @Nullable Instant nextTry;
    private boolean done;

    TaskTail(Sandboxes sandboxes, LogTask task, LogRequest request, LogSink sink, boolean fromTheStart) {
        this.sandboxes = sandboxes;
        this.task = task;
        this.request = request;
        this.sink = sink;
        this.fromTheStart = fromTheStart;
    }

    /** What is known of the task now. */
    void update(LogTask now) {
        task = now;
    }

    /** The task is not listed any more. */
    void vanished() {
        if (!task.over()) {
            task = LogTask.over(task.taskId(), task.slaveId(), "");
        }
    }

    boolean isDone() {
        return done;
    }

    /** Reads what is new; {@code true} when there was something. */
    boolean look(Instant now) {
        if (done || nextTry != null && now.isBefore(nextTry)) {
            return false;
        }
        nextTry = null;
        boolean over = task.over();
        try {
            Found found = find() ? read() : Found.MISSING;
            if (found == Found.MISSING) {
                missing(now, over, "the agent does not show it");
                return false;
            }
            awaySince = null;
            if (found == Found.NOTHING && over) {
                finish();
            }
            return found == Found.SOMETHING;
        } catch (NetworkFault | OperationFault e) {
            missing(now, over, e.why().orElse(e.what()));
            rethrowUnlessFollowing(e);
            return false;
        }
    }

    private enum Found {
        SOMETHING,
        NOTHING,
        MISSING
    }

    private boolean find() {
        if (files.isEmpty()) {
            Optional<Sandbox> sandbox = sandboxes.find(task.slaveId(), task.taskId());
            files = sandbox.map(sandboxes::files);
            if (sandbox.isPresent() && logs.isEmpty()) {
                notice(Kind.STARTED, Urls.shown(sandbox.get().agent()));
            }
        }
        return files.isPresent();
    }

    private Found read() {
        SandboxFiles sandbox = files.orElseThrow();
        Found found = Found.NOTHING;
        int missing = 0;
        for (String name : request.files()) {
            FileLog log = logs.get(name);
            if (log == null) {
                log = FileLog.open(task.taskId(), name, sandbox, request, fromTheStart, sink);
                logs.put(name, log);
            }
            switch (log.read(sandbox)) {
                case FRESH -> found = Found.SOMETHING;
                case NO_FILE -> missing++;
                default -> { }
            }
        }
        return missing == request.files().size() ? Found.MISSING : found;
    }

    /** Looks again in a while, from the agent's state on; gives up on ended tasks when patience ends. */
    private void missing(Instant now, boolean over, String why) {
        files = Optional.empty();
        nextTry = now.plus(AFTER_FAILURE);
        if (awaySince == null) {
            awaySince = now;
            if (!logs.isEmpty()) {
                notice(Kind.AWAY, why);
            }
        }
        boolean tooLong = !now.isBefore(awaySince.plus(PATIENCE));
        if (!request.follow() || over && tooLong) {
            notice(Kind.LOST, why);
            done = true;
        }
    }

    private void rethrowUnlessFollowing(Fault fault) {
        if (!request.follow()) {
            throw fault;
        }
    }

    /** Gives begun lines; what follows of them will not be read. */
    void flush() {
        logs.values().forEach(FileLog::finish);
    }

    private void finish() {
        flush();
        notice(Kind.ENDED, task.end());
        done = true;
    }

    private void notice(Kind kind, String text) {
        sink.notice(new LogNotice(task.taskId(), kind, text));
    }
}
