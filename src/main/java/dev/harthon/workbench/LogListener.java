package dev.harthon.workbench;

/** Hears the lines of logs, on the thread that reads them. */
public interface LogListener {

    /**
     * A line as the task wrote it.
     *
     * @param task the task's id
     * @param file {@code stdout}, {@code stderr} or another file
     * @param bytes without the line end
     */
    void line(String task, String file, byte[] bytes);

    /** Something about the logs: a task has ended, a file began anew. */
    default void notice(String text) {}

    /** Between two looks, and at the end: what was given so far can be shown now. */
    default void settle() {}

    /** Asked between two looks: reading ends when it says yes. */
    default boolean hasEnough() {
        return false;
    }
}
