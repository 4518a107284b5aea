package dev.harthon.fault;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A failure that a user is told about: what failed and on what, why, and what to do next. The message is never empty,
 * and holds no secret.
 */
public abstract sealed class Fault extends RuntimeException
        permits OperationFault, UsageFault, PackageFault, TrustFault, PreflightFault, NetworkFault, TimeoutFault,
                DeploymentFault, InterruptedFault {

    private final String why;
    private final String remedy;
    private final ExitCode exitCode;

    /**
     * @param what what failed, and on what: {@code cannot read redis.hart}
     * @param why the reason, or an empty text where the first says all
     * @param remedy what to do next, or an empty text
     */
    Fault(ExitCode exitCode, String what, String why, String remedy, @Nullable Throwable cause) {
        super(what, cause);
        this.exitCode = exitCode;
        this.why = why;
        this.remedy = remedy;
    }

    public String what() {
        return String.valueOf(getMessage());
    }

    public Optional<String> why() {
        return Optional.of(why).filter(text -> !text.isBlank());
    }

    public Optional<String> remedy() {
        return Optional.of(remedy).filter(text -> !text.isBlank());
    }

    public ExitCode exitCode() {
        return exitCode;
    }
}
