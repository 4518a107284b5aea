package dev.harthon.shell.run;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How a script is played.
 *
 * @param echo each line is shown (on stderr) before it runs
 * @param keepGoing a failure does not end the script; its code is still the script's
 * @param dryRun lines are checked and not run
 * @param summary a line at the end tells how it went
 * @param junit a report for CI servers
 */
public record PlayOptions(
        boolean echo, boolean keepGoing, boolean dryRun, boolean summary, Optional<Path> junit) {

    /** As a pipe is played: quietly, up to the first failure. */
    public static final PlayOptions PIPED = new PlayOptions(false, false, false, false, Optional.empty());
}
