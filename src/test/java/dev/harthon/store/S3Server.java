package dev.harthon.store;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** A real S3 server on loopback, which checks signatures. Every folder in it is a bucket. */
public final class S3Server implements AutoCloseable {

    private static final String IDENTITY = "harthon";
    private static final String SECRET = "a secret that S3 shall know";

    private final Path root;
    private final S3Proxy proxy;

    public S3Server(Path root) throws Exception {
        this.root = root;
        this.proxy = S3Proxy.builder()
                .blobStore(new FilesystemNio2BlobStore(root.toString()))
                .endpoint(URI.create("http://127.0.0.1:0"))
                .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, IDENTITY, SECRET)
                .build();
        proxy.start();
    }

    public S3Server withBucket(String name) throws Exception {
        Files.createDirectories(root.resolve(name));
        return this;
    }

    /** The address of a store in it. */
    URI store(String place) {
        return URI.create("s3://" + place + (place.contains("?") ? "&" : "?") + "endpoint=" + endpoint());
    }

    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + proxy.getPort());
    }

    static AwsCredentialsProvider keys() {
        return keys(SECRET);
    }

    static AwsCredentialsProvider keys(String secret) {
        return StaticCredentialsProvider.create(AwsBasicCredentials.create(IDENTITY, secret));
    }

    /** What a process finds in its environment. */
    public static Map<String, String> environment() {
        return Map.of("AWS_ACCESS_KEY_ID", IDENTITY, "AWS_SECRET_ACCESS_KEY", SECRET);
    }

    @Override
    public void close() throws Exception {
        proxy.stop();
    }
}
