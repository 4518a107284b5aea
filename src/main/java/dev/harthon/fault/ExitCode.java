package dev.harthon.fault;

/** The exit codes that Harthon promises to scripts. */
public enum ExitCode {
    OK(0, "it worked"),
    FAILED(1, "the operation failed"),
    USAGE(2, "wrong usage: unknown command, option, setting or value"),
    PACKAGE(3, "a package is unreadable, invalid or missing"),
    TRUST(4, "a signature or its key is not trusted"),
    PREFLIGHT(5, "a check before the act refused it"),
    NETWORK(6, "network or authentication"),
    TIMED_OUT(7, "the time is up, the operation goes on"),
    DEPLOYMENT(8, "the deployment failed"),
    DIFFERS(9, "there are differences (diff)"),
    INTERRUPTED(130, "interrupted");

    private final int code;
    private final String meaning;

    ExitCode(int code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    /** The number that the operating system is told. */
    public int code() {
        return code;
    }

    /** One line for {@code help exit-codes}. */
    public String meaning() {
        return meaning;
    }
}
