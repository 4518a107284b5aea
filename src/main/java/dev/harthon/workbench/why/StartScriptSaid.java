package dev.harthon.workbench.why;

import java.util.Optional;
import java.util.regex.Pattern;

/** The start script of the image found something missing: it ends with 125 and says what, with a remedy. */
final class StartScriptSaid implements Cause {

    private static final Pattern OURS = Pattern.compile("^harthon: (.+?)(?:: ([^:]+))?$");

    @Override
    public Optional<Finding> in(Evidence evidence) {
        return evidence.failed()
                .filter(run -> run.exitStatus().filter(status -> status == 125).isPresent())
                .flatMap(run -> run.lastError(OURS))
                .map(said -> Finding.cause("start-refused", said.group(1),
                        said.group(2) == null ? "logs --stderr" : said.group(2) + "; then deploy",
                        "exit status 125: the start script said so"));
    }
}
