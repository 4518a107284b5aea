package dev.harthon.store;

import dev.harthon.fault.InterruptedFault;
import dev.harthon.fault.OperationFault;
import dev.harthon.http.HttpCaller;
import dev.harthon.http.Urls;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongConsumer;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** A bucket of S3, or of a server that speaks like it. An upload is whole or not at all. */
final class S3Store implements ArtifactStore {

    private static final String TYPE = "application/octet-stream";

    private final S3Address address;
    private final Optional<URI> fetchBase;
    private final HttpCaller http;
    private final AwsCredentialsProvider credentials;
    private final FetchCheck check;

    /** @param fetchBase where agents read the folder, if neither at the endpoint nor where the address says */
    S3Store(S3Address address, Optional<URI> fetchBase, HttpCaller http, AwsCredentialsProvider credentials) {
        this.address = address;
        this.fetchBase = fetchBase.or(address::url);
        this.http = http;
        this.credentials = credentials;
        this.check = new FetchCheck(http);
    }

    @Override
    public String shown() {
        return address.shown();
    }

    @Override
    public Stored put(Path file, String sha256, String suffix, LongConsumer progress) {
        String name = ArtifactStores.nameOf(file, sha256, suffix);
        String key = address.key(name);
        try (S3Client s3 = client(progress)) {
            long size = Files.size(file);
            boolean there = isThere(s3, key, size);
            if (!there) {
                s3.putObject(put -> put.bucket(address.bucket()).key(key).acl(address.acl().orElse(null)),
                        RequestBody.fromContentProvider(() -> open(file), size, TYPE));
            }
            URI fetched = fetchBase.map(base -> Urls.below(base, name)).orElseGet(() -> publicUrl(s3, key));
            if (!there || Urls.isHttp(fetched) && !check.isThere(file, fetched, size, sha256)) {
                check.require(fetched, size, sha256,
                        () -> s3.deleteObject(delete -> delete.bucket(address.bucket()).key(key)));
            }
            return new Stored(fetched, size, there);
        } catch (SdkException e) {
            throw S3Faults.of("cannot upload to " + shown(), e);
        } catch (IOException | UncheckedIOException e) {
            throw new OperationFault("cannot upload " + file, String.valueOf(e.getMessage()), "build it again", e);
        }
    }

    /** Who may not list the bucket gets 403 for what is not there. */
    private boolean isThere(S3Client s3, String key, long size) {
        try {
            long length = s3.headObject(head -> head.bucket(address.bucket()).key(key)).contentLength();
            if (length != size) {
                throw FetchCheck.occupied(address.shown());
            }
            return true;
        } catch (S3Exception e) {
            if (e.statusCode() == 404 || e.statusCode() == 403) {
                return false;
            }
            throw e;
        }
    }

    private URI publicUrl(S3Client s3, String key) {
        return URI.create(s3.utilities().getUrl(get -> get.bucket(address.bucket()).key(key)).toString());
    }

    /** Checksums of the wire are left out, which not every server knows; the file is read back as a whole anyway. */
    private S3Client client(LongConsumer progress) {
        S3ClientBuilder builder = S3Client.builder()
                .httpClient(new S3Calls(http, progress))
                .credentialsProvider(credentials)
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .serviceConfiguration(S3Configuration.builder().chunkedEncodingEnabled(false).build())
                .overrideConfiguration(own -> own.retryStrategy(AwsRetryStrategy.doNotRetry()));
        address.endpoint().ifPresent(server -> builder.endpointOverride(server).forcePathStyle(true));
        address.region().or(() -> address.endpoint().map(other -> Region.US_EAST_1.id()))
                .ifPresent(region -> builder.region(Region.of(region)));
        return builder.build();
    }

    private static InputStream open(Path file) {
        try {
            return new Interruptible(Files.newInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reading ends where the thread is interrupted, as while the file is hashed for its signature. */
    private static final class Interruptible extends FilterInputStream {

        private Interruptible(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (Thread.interrupted()) {
                throw new InterruptedFault("interrupted: upload", "", "");
            }
            return super.read(buffer, offset, length);
        }
    }
}
