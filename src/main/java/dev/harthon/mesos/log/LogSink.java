package dev.harthon.mesos.log;

/** Takes log lines. Called on the thread that reads; what it throws ends the reading. */
@FunctionalInterface
public interface LogSink {

    void line(LogLine line);

    default void notice(LogNotice notice) {}

    /** Between two looks, and at the end: what was given so far can be shown now. */
    default void settle() {}

    /** Asked between two looks: the reading ends when it says yes. */
    default boolean hasEnough() {
        return false;
    }
}
