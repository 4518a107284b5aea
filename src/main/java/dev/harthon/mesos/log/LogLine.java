package dev.harthon.mesos.log;

import java.nio.charset.StandardCharsets;

/**
 * One line of a task.
 *
 * @param file {@code stdout} or {@code stderr}, or another file of the sandbox
 * @param bytes as the task wrote them, without the line feed
 * @param ended a line feed followed; not so for a last line without one, and for pieces of an overlong line
 */
public record LogLine(String taskId, String file, byte[] bytes, boolean ended) {

    /** The line as text; bytes that are no UTF-8 become replacement characters. Control characters stay in it. */
    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
