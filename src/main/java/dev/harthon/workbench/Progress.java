package dev.harthon.workbench;

/** How a long operation tells about itself: one task at a time, from start to finish. May be called from any thread. */
public interface Progress {

    /** Total of a task that nobody knows beforehand. */
    long UNKNOWN = -1;

    /**
     * Begins a task, and ends the one before it.
     *
     * @param task what is done and on what: {@code upload redis.tgz}
     * @param totalBytes the bytes to come, or {@link #UNKNOWN}
     */
    void start(String task, long totalBytes);

    /** This many bytes more are done. */
    void advance(long bytes);

    /** How the task stands now, in a line; where it can be drawn, the next one takes its place. */
    default void state(String line) {
        note(line);
    }

    /** How far one of the parts of the task is that go on side by side; {@link #advance} tells of all together. */
    default void part(String name, long doneBytes, long totalBytes) {}

    /** A line that stays, whatever is drawn. */
    void note(String line);

    /** The task succeeded; the line tells result, place and size, and stays. */
    void finish(String line);

    /** Says nothing at all. */
    static Progress silent() {
        return new Progress() {
            @Override
            public void start(String task, long totalBytes) {}

            @Override
            public void advance(long bytes) {}

            @Override
            public void note(String line) {}

            @Override
            public void finish(String line) {}
        };
    }
}
