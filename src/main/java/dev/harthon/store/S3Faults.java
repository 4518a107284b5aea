package dev.harthon.store;

import dev.harthon.fault.Fault;
import dev.harthon.fault.InterruptedFault;
import dev.harthon.fault.NetworkFault;
import dev.harthon.fault.OperationFault;
import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Says what the S3 client's exceptions mean, and what to do. */
final class S3Faults {

    private static final String KEYS =
            "set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or AWS_PROFILE for one of ~/.aws/credentials";

    private S3Faults() {}

    /** @param what what failed: {@code cannot upload to s3://artifacts} */
    static Fault of(String what, SdkException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof Fault fault) {
                return fault;
            }
        }
        if (e instanceof AbortedException) {
            return new InterruptedFault("interrupted: upload", "", "");
        }
        return e instanceof S3Exception answer ? refused(what, answer) : unsent(what, e);
    }

    private static Fault refused(String what, S3Exception e) {
        Optional<AwsErrorDetails> details = Optional.ofNullable(e.awsErrorDetails());
        String code = details.map(AwsErrorDetails::errorCode).orElse("");
        String said = details.map(AwsErrorDetails::errorMessage).orElse("");
        String why = "the store answered " + (e.statusCode() + " " + code).strip() + (said.isBlank() ? "" : ": " + said);
        return switch (code) {
            case "NoSuchBucket" -> new OperationFault(what, why, "create the bucket first, or correct its name", e);
            case "PermanentRedirect", "AuthorizationHeaderMalformed", "IllegalLocationConstraintException" ->
                    new OperationFault(what, why, "name the bucket's region: s3://bucket/folder?region=REGION", e);
            case "AccessControlListNotSupported" ->
                    new OperationFault(what, why, "leave ?acl= out, and let a bucket policy give everyone read access", e);
            default -> e.statusCode() == 401 || e.statusCode() == 403
                    ? new NetworkFault(what, why, "check the keys and what they may do; " + KEYS, e)
                    : new OperationFault(what, why, e.statusCode() < 500 ? "" : "try again later", e);
        };
    }

    private static Fault unsent(String what, SdkException e) {
        String why = String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
        if (why.contains("load credentials")) {
            return new NetworkFault(what, "there are no credentials for S3", KEYS, e);
        }
        if (why.contains("region")) {
            return new NetworkFault(what, "no region is known",
                    "name it: s3://bucket/folder?region=REGION, or set AWS_REGION", e);
        }
        return new NetworkFault(what, why.length() > 300 ? why.substring(0, 300) + "..." : why, "", e);
    }
}
