package dev.harthon.local.fetch;

/** The fetcher ends: with status 1 and a message, or as an aborted process with status 134 and the runtime's words. */
public final class FetchFailure extends Exception {

    private final int exitStatus;

    public FetchFailure(String message) {
        this(1, message);
    }

    private FetchFailure(int exitStatus, String message) {
        super(message);
        this.exitStatus = exitStatus;
    }

    /** The abort of the real fetcher at a path that its locale cannot convert. */
    static FetchFailure aborted() {
        return new FetchFailure(134, "terminate called after throwing an instance of 'std::logic_error'\n"
                + "  what():  basic_string: construction from null is not valid\n");
    }

    public int exitStatus() {
        return exitStatus;
    }

    boolean isAbort() {
        return exitStatus != 1;
    }
}
