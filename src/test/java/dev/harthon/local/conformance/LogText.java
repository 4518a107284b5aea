package dev.harthon.local.conformance;

import java.util.regex.Pattern;

/** The text of a log without what differs from run to run: moments, processes, and the order of a JSON object. */
final class LogText {

    private static final Pattern STAMP = Pattern.compile("(?m)^([IWEF])\\d{8} \\d\\d:\\d\\d:\\d\\d\\.\\d+ +\\d+ ");
    private static final Pattern PROCESS = Pattern.compile("(Forked command at |pid: )\\d+");
    private static final Pattern CACHED = Pattern.compile("/c\\d+-");
    private static final Pattern INFO = Pattern.compile("Fetcher Info: \\{.*}");

    private LogText() {}

    static String timeless(String text) {
        String stamped = STAMP.matcher(text).replaceAll("$1 ");
        String cached = CACHED.matcher(PROCESS.matcher(stamped).replaceAll("$1N")).replaceAll("/c-");
        return INFO.matcher(cached).replaceAll("Fetcher Info: {}");
    }
}
