package dev.harthon.workbench.why;

import java.util.Optional;
import java.util.regex.Pattern;

/** The task did what only root may do, as another user. */
final class NeedsRoot implements Cause {

    private static final Pattern REFUSED =
            Pattern.compile(
                    "^(unshare|chroot|mount|umount|chown|setpriv)\\b.*(Operation not permitted|must be superuser)");

    @Override
    public Optional<Finding> in(Evidence evidence) {
        return evidence.failed().flatMap(run -> run.lastError(REFUSED)).map(line -> Finding.cause(
                "needs-root", line.group(1) + " was refused: the task is not root, or the agent does not let it",
                "set user root, or: set isolation userns; then deploy", "stderr: " + line.group()));
    }
}
