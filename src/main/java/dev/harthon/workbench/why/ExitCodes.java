package dev.harthon.workbench.why;

import java.util.Optional;

/** The command ended with a status that says something by itself. */
final class ExitCodes implements Cause {

    @Override
    public Optional<Finding> in(Evidence evidence) {
        return evidence.failed().flatMap(run -> run.exitStatus()
                .filter(status -> status != 0)
                .map(status -> new Finding("exit-" + status, Rank.LIKELY,
                        "the command " + meaning(status),
                        run.lastWords().map(line -> "its last words: " + line).stream().toList(),
                        remedy(status, evidence))));
    }

    private static String meaning(int status) {
        return switch (status) {
            case 1 -> "failed (exit status 1)";
            case 2 -> "could not be understood by its shell, or failed (exit status 2)";
            case 125 -> "was refused by its start script (exit status 125)";
            case 126 -> "is there but cannot be executed (exit status 126): mode, interpreter, or a noexec mount";
            case 127 -> "was not found, or its interpreter was not (exit status 127)";
            case 134 -> "aborted (exit status 134)";
            case 137 -> "was killed (exit status 137), most likely for its memory";
            case 139 -> "crashed (exit status 139, segmentation fault)";
            case 143 -> "was told to end (exit status 143)";
            default -> status > 128
                    ? "ended by signal " + (status - 128) + " (exit status " + status + ")"
                    : "failed with exit status " + status;
        };
    }

    private static String remedy(int status, Evidence evidence) {
        return switch (status) {
            case 126, 127 -> "see what is started (preview start) and what is there: sandbox ls";
            case 137 -> "set mem " + OfferText.number(Math.ceil(evidence.app().need("mem") * 2)) + ", then deploy";
            default -> "read all of it: logs " + evidence.id() + " --stderr";
        };
    }
}
