package dev.harthon.workbench.why;

import java.util.Optional;
import java.util.regex.Pattern;

/** The service wants a port of the host that somebody else has. */
final class PortTaken implements Cause {

    private static final Pattern TAKEN = Pattern.compile("(?i)address (already )?in use|EADDRINUSE");

    @Override
    public Optional<Finding> in(Evidence evidence) {
        return evidence.failed().flatMap(run -> run.says(TAKEN)).map(line -> Finding.likely(
                "port-taken", "the port that the service binds is taken on the agent",
                "give it the port that Marathon assigned: env map KEY '$PORT_NAME', then deploy",
                "the log says: " + line));
    }
}
