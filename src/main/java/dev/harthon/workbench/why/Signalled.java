package dev.harthon.workbench.why;

import java.util.Optional;

/** A signal ended the command. */
final class Signalled implements Cause {

    @Override
    public Optional<Finding> in(Evidence evidence) {
        return evidence.failed()
                .filter(run -> run.state().equals("TASK_FAILED"))
                .flatMap(run -> run.signal().map(signal -> new Finding("signal", Rank.LIKELY,
                        "the command was ended by the signal " + signal,
                        run.lastWords().map(line -> "its last words: " + line).stream().toList(),
                        signal.equals("Killed")
                                ? "most likely its memory: set mem "
                                        + OfferText.number(Math.ceil(evidence.app().need("mem") * 2)) + ", then deploy"
                                : "read its logs: logs " + evidence.id())));
    }
}
