package dev.harthon.marathon;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A task id taken apart: {@code shop_redis.instance-<uuid>._app.3} is the third incarnation of an instance. Ids of
 * Marathon before 1.8 have no number; they count as incarnation 1 of their own instance (marathon:
 * core/task/Task.scala).
 */
public record TaskId(String text, String instance, int incarnation) {

    private static final Pattern NUMBERED =
            Pattern.compile("^(.+\\.(?:instance-|marathon-)[^_.]+)[._][^.]+\\.(\\d{1,9})$");

    public static TaskId parse(String text) {
        Matcher match = NUMBERED.matcher(text);
        return match.matches()
                ? new TaskId(text, match.group(1), Integer.parseInt(match.group(2)))
                : new TaskId(text, text, 1);
    }

    /** The short form for people: the last part of the instance and the incarnation. */
    public String shortText() {
        String tail = instance.replaceFirst("^.*(?:instance-|marathon-)", "");
        return tail.substring(0, Math.min(8, tail.length())) + "." + incarnation;
    }
}
