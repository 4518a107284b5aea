package dev.harthon.workbench;

import dev.harthon.fault.DeploymentFault;
import dev.harthon.fault.Fault;
import dev.harthon.fault.NetworkFault;
import dev.harthon.fault.OperationFault;
import dev.harthon.fault.TimeoutFault;
import dev.harthon.marathon.AppId;
import dev.harthon.marathon.Verdict;
import dev.harthon.marathon.Verdict.Outcome;
import dev.harthon.mesos.log.Chatter;
import dev.harthon.workbench.why.FailedRun;
import dev.harthon.workbench.why.Finding;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** A deployment that did not succeed: the last words of its tasks, what went wrong, and what to do. */
final class FailedDeployment {

    private static final int LAST_LINES = 10;

    private final AppId app;
    private final Verdict verdict;
    private final Optional<Investigation.Result> result;

    private FailedDeployment(AppId app, Verdict verdict, Optional<Investigation.Result> result) {
        this.app = app;
        this.verdict = verdict;
        this.result = result;
    }

    /** Looks into it while the traces are fresh. */
    static FailedDeployment look(Cluster cluster, AppId app, Verdict verdict) {
        try {
            return new FailedDeployment(app, verdict, new Investigation(cluster).of(app.text()));
        } catch (NetworkFault | OperationFault e) {
            return new FailedDeployment(app, verdict, Optional.empty());
        }
    }

    /** Shows the last lines that the failed task wrote to both streams. */
    void showLogs(Progress progress) {
        result.flatMap(Investigation.Result::failed).ifPresent(run -> {
            show(run, "stdout", run.stdout(), progress);
            show(run, "stderr", run.stderr(), progress);
        });
    }

    /** @param after what was done about it, or an empty text */
    Fault fault(String after) {
        Optional<Finding> top = result.flatMap(found -> found.diagnosis().top());
        String why = top.map(Finding::text).orElse(verdict.cause()) + after;
        if (verdict.outcome() == Outcome.TIMED_OUT && after.isEmpty()) {
            return new TimeoutFault(
                    "the deployment of " + app + " is still going on",
                    why,
                    top.map(Finding::remedy).filter(text -> !text.isEmpty())
                            .orElse("look again with: status; or wait longer: deploy --timeout 15m"));
        }
        return new DeploymentFault(
                "the deployment of " + app + " failed",
                why,
                top.map(Finding::remedy).filter(text -> !text.isEmpty())
                        .orElse("read its last words with: logs --stderr; take it away with: destroy"));
    }

    private static void show(FailedRun run, String file, List<String> lines, Progress progress) {
        List<String> own = lines.stream().filter(line -> !isChatter(line)).toList();
        if (own.isEmpty()) {
            return;
        }
        progress.note("last lines of " + file + ", task " + run.taskId() + ":");
        own.subList(Math.max(0, own.size() - LAST_LINES), own.size()).forEach(line -> progress.note("  " + line));
    }

    private static boolean isChatter(String line) {
        return Chatter.is(line.getBytes(StandardCharsets.UTF_8));
    }
}
