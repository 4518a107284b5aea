package dev.harthon.mesos.log;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Lines that Mesos itself writes into a task's {@code stderr}: the fetcher's and the executor's log. Their errors are
 * kept, for they tell why a task never started.
 */
public final class Chatter {

    private static final Pattern LINE = Pattern.compile(
            "^[IW](?:\\d{8}|\\d{4}) \\d\\d:\\d\\d:\\d\\d\\.\\d{6} +\\d+ "
                    + "(?:fetcher|exec|executor|process|logging|launch|subprocess|openssl)\\.(?:cpp|hpp):\\d+] ");
    private static final int LONGEST_START = 80;

    private Chatter() {}

    /** Whether it is such a line, which tells nothing of the task. */
    public static boolean is(byte[] line) {
        if (line.length == 0 || line[0] != 'I' && line[0] != 'W') {
            return false;
        }
        int length = Math.min(line.length, LONGEST_START);
        return LINE.matcher(new String(line, 0, length, StandardCharsets.ISO_8859_1)).find();
    }
}
