package dev.harthon.shell.run;

import dev.harthon.fault.ExitCode;
import java.time.Duration;

/** A line of a script and how it went; {@code ran} is false for those behind the end. */
record Played(ScriptLine line, boolean ran, Outcome outcome, Duration time) {

    boolean failed() {
        return ran && outcome.code() != ExitCode.OK;
    }
}
