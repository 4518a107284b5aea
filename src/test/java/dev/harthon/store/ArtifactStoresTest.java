package dev.harthon.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.harthon.fault.UsageFault;
import dev.harthon.http.HttpCaller;
import dev.harthon.http.HttpSettings;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArtifactStoresTest {

    @ParameterizedTest
    @ValueSource(strings = {"file:///srv/artifacts", "file:/srv/artifacts", "http://h/x", "https://u:p@h/x", "s3://bucket/x", "gs://bucket"})
    void knowsItsSchemes(URI uri) {
        try (HttpCaller http = new HttpCaller(HttpSettings.standard())) {
            assertThat(ArtifactStores.of(uri, Optional.empty(), http).shown()).doesNotContain("u:p");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://h/x", "htp://h/x", "/srv/artifacts", "file:relative", "file://host/x", "http:///x", "s3:/x", "s3://b!/x", "s3://bucket?endpont=http://h"})
    void otherAddressesAreRefusedWithTheKnownOnes(URI uri) {
        try (HttpCaller http = new HttpCaller(HttpSettings.standard())) {
            assertThatThrownBy(() -> ArtifactStores.of(uri, Optional.empty(), http))
                    .isInstanceOfSatisfying(UsageFault.class, fault -> assertThat(fault.remedy()).isPresent());
        }
    }

    @Test
    void theRefusalListsTheSchemes() {
        try (HttpCaller http = new HttpCaller(HttpSettings.standard())) {
            assertThatThrownBy(() -> ArtifactStores.of(URI.create("htps://h/x"), Optional.empty(), http))
                    .isInstanceOfSatisfying(UsageFault.class, fault -> {
                        assertThat(fault.why()).contains("no store goes by htps:; known are file:, http:, https:, s3:, gs:, marathon:, serve:");
                        assertThat(fault.remedy().orElseThrow()).contains("https");
                    });
        }
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:8099/a.tgz, http://marathon.example:8080, true",
        "http://localhost/a.tgz, http://10.0.0.1:8080, true",
        "file:///srv/a.tgz, http://10.0.0.1:8080, true",
        "http://192.168.1.5/a.tgz, https://dcos.example/service/marathon, true",
        "http://192.168.1.5/a.tgz, http://10.0.0.1:8080, false",
        "https://files.example/a.tgz, http://10.0.0.1:8080, false",
        "http://127.0.0.1:8099/a.tgz, http://localhost:8080, false",
        "file:///srv/a.tgz, http://127.0.0.1:8080, false"})
    void warnsWhenAgentsProbablyCannotFetch(URI fetched, URI cluster, boolean warns) {
        assertThat(StoreProbe.warning(fetched, cluster).isPresent()).isEqualTo(warns);
    }
}
