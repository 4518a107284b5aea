package dev.harthon.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class S3AddressTest {

    @Test
    void bucketAndFolderComeFromTheAddress() {
        S3Address address = S3Address.parse(URI.create("s3://my-bucket/a/b/?region=eu-central-1"));

        assertThat(address.bucket()).isEqualTo("my-bucket");
        assertThat(address.key("x.tgz")).isEqualTo("a/b/x.tgz");
        assertThat(address.region()).contains("eu-central-1");
        assertThat(address.endpoint()).isEmpty();
        assertThat(address.shown()).isEqualTo("s3://my-bucket/a/b");
    }

    @Test
    void withoutAFolderTheNameIsTheKey() {
        assertThat(S3Address.parse(URI.create("s3://bucket")).key("x.tgz")).isEqualTo("x.tgz");
    }

    @Test
    void googleSpeaksTheSameAtItsOwnEndpoint() {
        S3Address address = S3Address.parse(URI.create("gs://bucket/a?acl=public-read"));

        assertThat(address.endpoint()).contains(URI.create("https://storage.googleapis.com"));
        assertThat(address.region()).contains("auto");
        assertThat(address.acl()).contains("public-read");
    }

    @Test
    void anyEndpointMayBeNamed() {
        S3Address address = S3Address.parse(URI.create("s3://bucket?endpoint=https://minio.example:9000&url=http://f/x"));

        assertThat(address.endpoint()).contains(URI.create("https://minio.example:9000"));
        assertThat(address.url()).contains(URI.create("http://f/x"));
        assertThat(address.shown()).isEqualTo("s3://bucket at https://minio.example:9000");
    }
}
