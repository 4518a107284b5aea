package dev.harthon.workbench.why;

import java.util.regex.Pattern;

/** Tells lines that Mesos wrote into a task's stderr from the task's own. */
final class MesosLine {

    private static final Pattern LINE =
            Pattern.compile("^[IWEF]\\d{4,8} \\d\\d:\\d\\d:\\d\\d\\.\\d{6} +\\d+ \\w+\\.[ch]pp:\\d+]");

    private MesosLine() {}

    static boolean is(String line) {
        return LINE.matcher(line).find() || line.startsWith("Failed to synchronize with agent");
    }
}
