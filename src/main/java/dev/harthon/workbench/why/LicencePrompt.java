package dev.harthon.workbench.why;

import java.util.Optional;
import java.util.regex.Pattern;

/** Habitat asks for its licence to be accepted, and nobody is there to answer. */
final class LicencePrompt implements Cause {

    private static final Pattern ASKS =
            Pattern.compile("(?i)chef (?:software )?licen[sc]e|HAB_LICENSE|accept.{0,40}licen[sc]e");

    @Override
    public Optional<Finding> in(Evidence evidence) {
        return evidence.failed().flatMap(run -> run.says(ASKS)).map(line -> Finding.cause(
                "licence", "Habitat's licence is not accepted in the task",
                "set license accept, then deploy", "the log says: " + line));
    }
}
