package dev.harthon.shell.run;

import dev.harthon.fault.ExitCode;
import java.util.Optional;

/**
 * How a command line ended.
 *
 * @param failure what was told to the user, if something was
 */
public record Outcome(ExitCode code, Optional<Throwable> failure) {

    static Outcome of(ExitCode code) {
        return new Outcome(code, Optional.empty());
    }
}
