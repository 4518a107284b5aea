package dev.harthon.workbench.why;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The agent could not fetch or unpack what the application needs; only its fetcher's last words say why. */
final class FetchFailed implements Cause {

    private static final Pattern MESSAGE = Pattern.compile("Failed to fetch all URIs");
    private static final Pattern LAST_WORDS = Pattern.compile("Failed to (fetch|extract)(?: archive)? '([^']*)'(.*)");
    private static final Pattern HTTP = Pattern.compile("received HTTP return code (\\d{3})");
    private static final Pattern NON_ASCII = Pattern.compile("(?i)pathname can't be converted|locale");
    private static final Pattern ABORT = Pattern.compile("exited with status 134");

    @Override
    public Optional<Finding> in(Evidence evidence) {
        return evidence.failed()
                .filter(run -> MESSAGE.matcher(run.message()).find())
                .map(FetchFailed::finding);
    }

    private static Finding finding(FailedRun run) {
        Optional<Matcher> said = run.lastError(LAST_WORDS);
        String words = said.map(found -> tail(found.group(3))).orElse("");
        String what = said.map(found -> shown(found.group(2))).orElse("the archive");
        if (NON_ASCII.matcher(words).find() || ABORT.matcher(run.message()).find()) {
            return found("the agent's fetcher cannot unpack names outside ASCII in " + what,
                    "set packaging harts, then deploy", run, words);
        }
        if (said.filter(match -> match.group().contains("extract archive")).isPresent()) {
            return found("the agent cannot unpack " + what + ": " + words, "build, then deploy", run, words);
        }
        Matcher code = HTTP.matcher(words);
        if (code.find()) {
            return found("the store answered " + code.group(1) + " for " + what, remedy(code.group(1)), run, words);
        }
        if (words.contains("Hadoop")) {
            return found("the agent cannot fetch " + scheme(what) + " addresses: it has no Hadoop client",
                    "set upload-to an http(s) address, then deploy", run, words);
        }
        return found("the agent cannot fetch " + what + (words.isEmpty() ? "" : ": " + words),
                "set upload-to an address that agents reach, then deploy", run, words);
    }

    private static Finding found(String text, String remedy, FailedRun run, String words) {
        return Finding.cause("fetch-failed", text, remedy,
                words.isEmpty() ? run.message() : "the fetcher on " + run.host() + " said: " + words);
    }

    private static String remedy(String code) {
        return switch (code) {
            case "401", "403" -> "let the store give the file to everyone, then deploy";
            case "404", "410" -> "upload, then deploy";
            default -> "look after the store, then: restart";
        };
    }

    /** Without the path in the sandbox, which is long and tells nothing. */
    private static String tail(String words) {
        return words.replaceFirst("^ to '[^']*'", "")
                .replaceFirst("^:? *(Error downloading resource[:,]?)? *", "")
                .replaceFirst("^Failed to extract archive '[^']*' to '[^']*': ", "")
                .strip();
    }

    /** Without user information and query, and without the sandbox's folder. */
    private static String shown(String uri) {
        return uri.contains("/runs/")
                ? uri.substring(uri.lastIndexOf('/') + 1)
                : uri.replaceFirst("//[^/@]*@", "//").replaceFirst("\\?.*", "?...");
    }

    private static String scheme(String uri) {
        return uri.contains(":") ? uri.substring(0, uri.indexOf(':') + 1) : "such";
    }
}
