package dev.harthon.depot.builder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.harthon.fault.TrustFault;
import dev.harthon.fixture.ClosureFolder;
import dev.harthon.fixture.OriginKeys;
import dev.harthon.habitat.Target;
import dev.harthon.habitat.hart.HartLimits;
import dev.harthon.habitat.hart.HartReader;
import dev.harthon.habitat.trust.KeyRing;
import dev.harthon.habitat.trust.OriginKey;
import dev.harthon.habitat.trust.TrustPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DepotKeysTest {

    @TempDir
    Path folder;

    @TempDir
    Path keys;

    private final List<String> accepted = new ArrayList<>();
    private final List<String> saved = new ArrayList<>();
    private boolean answer = true;
    private ClosureFolder closure;

    private final KeyWitness witness = new KeyWitness() {
        @Override
        public boolean accepts(OriginKey key, DepotAddress from) {
            accepted.add(key.fingerprint());
            return answer;
        }

        @Override
        public void saved(OriginKey key, DepotAddress from, Path file) {
            saved.add(file.getFileName() + " " + key.fingerprint() + " " + from);
        }
    };

    @BeforeEach
    void serveOnePackage() {
        closure = ClosureFolder.write(folder, 1, 10);
    }

    private DepotKeys keys(TestDepot depot, KeyFetch policy) {
        return new DepotKeys(depot.client(), policy, witness, keys);
    }

    private String fingerprint() throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(closure.keys().publicKey()));
    }

    @Test
    void neverAsksIfItMayNot() {
        try (TestDepot depot = TestDepot.serving(folder)) {
            assertThat(keys(depot, KeyFetch.NEVER).find(closure.keys().id())).isEmpty();
            assertThat(depot.asked("")).isEmpty();
        }
    }

    @Test
    void savesTheKeyAndTellsItsFingerprint() throws Exception {
        try (TestDepot depot = TestDepot.serving(folder)) {
            assertThat(keys(depot, KeyFetch.ALWAYS).find(closure.keys().id())).isPresent();
            assertThat(saved).containsExactly(
                    closure.keys().id() + ".pub " + fingerprint() + " " + depot.client().address());
        }
        Path file = keys.resolve(closure.keys().id() + ".pub");
        assertThat(file).hasContent(closure.keys().publicText());
        assertThat(Files.getPosixFilePermissions(file)).hasSize(4);
        assertThat(accepted).isEmpty();
    }

    @Test
    void keepsNothingThatTheUserDoesNotAccept() throws Exception {
        answer = false;
        try (TestDepot depot = TestDepot.serving(folder)) {
            assertThat(keys(depot, KeyFetch.ASK).find(closure.keys().id())).isEmpty();
        }
        assertThat(accepted).containsExactly(fingerprint());
        assertThat(keys).isEmptyDirectory();
        assertThat(saved).isEmpty();
    }

    @Test
    void aKeyThatTheDepotLacksIsNotedAndNotFound() {
        try (TestDepot depot = TestDepot.serving(folder)) {
            assertThat(keys(depot, KeyFetch.ALWAYS).find("other-20200101000000")).isEmpty();
            assertThat(depot.notes()).singleElement().asString().contains("other-20200101000000", "404");
            assertThat(keys(depot, KeyFetch.ALWAYS).find("../../etc-20200101000000")).isEmpty();
        }
    }

    @Test
    void refusesAnotherKeyInThePlaceOfTheOneAskedFor() throws IOException {
        OriginKeys other = OriginKeys.generate("mallory");
        Files.writeString(folder.resolve("keys/acme-20200101000000.pub"), other.publicText());
        Files.writeString(folder.resolve("keys/acme-20210101000000.pub"), "BOX-PUB-1\nacme\n\nxyz");
        try (TestDepot depot = TestDepot.serving(folder)) {
            DepotKeys fetched = keys(depot, KeyFetch.ALWAYS);
            assertThatThrownBy(() -> fetched.find("acme-20200101000000")).isInstanceOfSatisfying(
                    TrustFault.class, fault -> assertThat(fault.why().orElseThrow()).contains(other.id()));
            assertThatThrownBy(() -> fetched.find("acme-20210101000000")).isInstanceOf(TrustFault.class);
        }
        assertThat(keys).isEmptyDirectory();
    }

    @Test
    void refusesToReplaceAKeyByAnotherOfItsName() {
        Path mine = OriginKeys.generate("acme").writePublic(keys);
        try (TestDepot depot = TestDepot.serving(folder)) {
            assertThatThrownBy(() -> keys(depot, KeyFetch.ALWAYS).find(closure.keys().id()))
                    .isInstanceOfSatisfying(TrustFault.class,
                            fault -> assertThat(fault.why().orElseThrow()).contains(mine.toString()));
        }
    }

    @Test
    void standsBehindAKeyRingAndIsAskedOnce() {
        Path hart = folder.resolve(ClosureFolder.TOP.archiveName(Target.X86_64_LINUX));
        try (TestDepot depot = TestDepot.serving(folder)) {
            KeyRing ring = KeyRing.empty().or(keys(depot, KeyFetch.ALWAYS)::find);
            HartReader reader = new HartReader(ring, TrustPolicy.REQUIRE, HartLimits.standard());
            assertThat(reader.read(hart).seal().trusted()).isTrue();
            assertThat(reader.read(hart).seal().trusted()).isTrue();
            assertThat(depot.asked("/keys/20240101000000")).hasSize(1);
        }
        assertThat(new HartReader(KeyRing.of(List.of(keys)), TrustPolicy.REQUIRE, HartLimits.standard())
                .read(hart).seal().trusted()).isTrue();
    }
}
