package dev.harthon.mesos.log;

/** Something other than a line that a reader of logs should know. */
public record LogNotice(String taskId, Kind kind, String text) {

    /** What happened. */
    public enum Kind {
        /** A task's logs begin; the text is its agent. */
        STARTED,
        /** A task has ended, and all its lines were given. */
        ENDED,
        /** A file began anew, and lines between may be lost. */
        TRUNCATED,
        /** The agent, or the list of tasks, does not answer; it is tried again. */
        AWAY,
        /** Logs that cannot be read, and will not be tried again. */
        LOST
    }
}
