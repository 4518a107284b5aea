package dev.harthon.shell.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harthon.fault.ExitCode;
import dev.harthon.fixture.ClosureFolder;
import dev.harthon.fixture.OriginKeys;
import dev.harthon.local.depot.DepotServer;
import dev.harthon.shell.commands.adjust.LoadCommand;
import dev.harthon.shell.commands.keys.KeyFetchCommand;
import dev.harthon.shell.commands.keys.KeyForgetCommand;
import dev.harthon.shell.commands.keys.KeyListCommand;
import dev.harthon.shell.commands.keys.KeyTrustCommand;
import dev.harthon.shell.commands.look.DepsCommand;
import dev.harthon.shell.commands.look.SearchCommand;
import dev.harthon.shell.commands.look.VersionsCommand;
import dev.harthon.workbench.KeyBook;
import dev.harthon.workbench.PackageFinder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packages and keys from a depot, by the words that a user types. */
class DepotCommandsTest {

    private static final int PACKAGES = 60;

    @TempDir
    static Path shelf;

    @TempDir
    Path home;

    private static DepotServer depot;

    @BeforeAll
    static void serve() {
        ClosureFolder.write(shelf, PACKAGES, 2000);
        depot = DepotServer.start(0, shelf);
    }

    @AfterAll
    static void close() {
        depot.close();
    }

    @Test
    void aClosureOfSixtyComesFromTheDepotOnceAndIsInTheCacheThen() throws IOException {
        try (Bench bench = bench(depot.url())) {
            bench.out("key", "fetch", "acme", "--yes");
            bench.out("load", "acme/web");
            assertThat(bench.err()).contains("loaded " + ClosureFolder.TOP + " and the 59 packages that it needs");
            assertThat(bench.out("deps", "-q").lines()).hasSize(PACKAGES);
        }
        try (var files = Files.list(home.resolve("cache/artifacts"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".hart"))).hasSize(PACKAGES);
        }
        try (Bench offline = bench("http://127.0.0.1:1")) {
            offline.out("load", "acme/web", "--offline");
        }
    }

    @Test
    void aKeyIsNeverFetchedUnasked() {
        try (Bench bench = bench(depot.url())) {
            assertThat(bench.run("load", "acme/web")).isEqualTo(ExitCode.TRUST);
            assertThat(bench.err()).contains("acme-20240101000000 is unknown", "key fetch acme-20240101000000");
            assertThat(home.resolve("data/keys")).doesNotExist();
        }
    }

    @Test
    void fetchKeysTrustsThemAndTellsTheirFingerprints() {
        try (Bench bench = bench(depot.url())) {
            bench.out("load", "acme/web", "--fetch-keys");
            assertThat(bench.err())
                    .containsPattern("trusting the key acme-20240101000000 of http.*fingerprint [0-9a-f]{64}");
            assertThat(bench.out("key", "list", "-q")).isEqualTo("acme-20240101000000\n");
            assertThat(bench.run("load", "acme/web", "--fetch-keys", "--offline")).isEqualTo(ExitCode.OK);
        }
    }

    @Test
    void aKeyIsFetchedIfThePersonWhoSawItsFingerprintSaysYes() {
        try (Bench bench = bench(depot.url())) {
            assertThat(bench.run("key", "fetch", "acme")).isEqualTo(ExitCode.USAGE);
            assertThat(bench.err()).contains("add --yes");
            assertThat(bench.answering("n").run("key", "fetch", "acme")).isEqualTo(ExitCode.FAILED);
            assertThat(bench.err()).containsPattern("has the fingerprint [0-9a-f]{64}").contains("[y/N]");
            assertThat(bench.out("key", "list")).isEmpty();
            bench.answering("y").out("key", "fetch", "acme-20240101000000");
            assertThat(bench.out("key", "list", "-q")).isEqualTo("acme-20240101000000\n");
            bench.out("key", "forget", "acme-20240101000000");
            assertThat(bench.out("key", "list", "-q")).isEmpty();
        }
    }

    @Test
    void anOriginOrKeyThatTheDepotLacksIsTold() {
        try (Bench bench = bench(depot.url())) {
            assertThat(bench.run("key", "fetch", "nobody", "--yes")).isEqualTo(ExitCode.PACKAGE);
            assertThat(bench.run("key", "fetch", "acme-19990101000000", "--yes")).isEqualTo(ExitCode.NETWORK);
            assertThat(bench.err()).contains("404");
        }
    }

    @Test
    void aKeyOfTheSameNameButOtherBytesIsRefused() {
        Path other = OriginKeys.generate("acme").writePublic(home.resolve("others"));
        try (Bench bench = bench(depot.url())) {
            bench.out("key", "trust", other.toString());
            assertThat(bench.run("key", "fetch", "acme", "--yes")).isEqualTo(ExitCode.TRUST);
            assertThat(bench.err()).contains("holds another key of that name");
            Path real = shelf.resolve("keys/acme-20240101000000.pub");
            assertThat(bench.run("key", "trust", real.toString())).isEqualTo(ExitCode.TRUST);
            assertThat(bench.err()).contains("another key of the same name");
        }
    }

    @Test
    void aDepotThatDoesNotAnswerIsOneErrorThatTellsWhatWasLookedIn() {
        try (Bench bench = bench("http://127.0.0.1:1")) {
            home.resolve("cache/artifacts").toFile().mkdirs();
            assertThat(bench.run("load", "core/redis")).isEqualTo(ExitCode.NETWORK);
            assertThat(bench.err())
                    .contains("cannot get core/redis from http://127.0.0.1:1/v1")
                    .contains("<home>/cache/artifacts", "--offline");
            assertThat(bench.err().lines().count()).isLessThanOrEqualTo(5);
            assertThat(bench.run("load", "core/redis", "--offline")).isEqualTo(ExitCode.PACKAGE);
            assertThat(bench.err()).contains("was not asked");
        }
    }

    @Test
    void versionsAndSearchJoinWhatIsHereAndWhatTheDepotHas() {
        try (Bench bench = bench(depot.url())) {
            assertThat(bench.out("versions", "acme/web", "-o", "json"))
                    .contains("\"version\": \"2.1.0\"", depot.url());
            assertThat(bench.out("search", "lib-1", "-q").lines()).contains("acme/lib-1", "acme/lib-10");
            bench.out("load", "acme/web", "--fetch-keys");
            assertThat(bench.out("versions", "-o", "json")).contains("<home>/cache/artifacts", depot.url());
            assertThat(bench.run("versions", "acme/nothing")).isEqualTo(ExitCode.PACKAGE);
        }
    }

    @Test
    void withoutADepotVersionsTellsWhatIsHereAndWarns() {
        try (Bench bench = bench(depot.url())) {
            bench.out("load", "acme/web", "--fetch-keys");
        }
        try (Bench bench = bench("http://127.0.0.1:1")) {
            assertThat(bench.out("versions", "acme/web", "-q")).isEqualTo("2.1.0\n");
            assertThat(bench.err()).contains("warning:", "was no help");
            assertThat(bench.run("versions", "acme/nothing")).isEqualTo(ExitCode.NETWORK);
            assertThat(bench.err()).contains("--offline");
        }
    }

    private Bench bench(String url) {
        return Bench.in(home, url)
                .with(it -> new LoadCommand(it.desk(), it.edits(), it.loader(), it.tips()))
                .with(it -> new DepsCommand(it.desk()))
                .with(it -> new VersionsCommand(it.desk(), new PackageFinder(it.loader(), it.depots()), it.tips()))
                .with(it -> new SearchCommand(new PackageFinder(it.loader(), it.depots()), it.tips()))
                .with(it -> new KeyListCommand(new KeyBook(it.places(), it.depots())))
                .with(it -> new KeyFetchCommand(new KeyBook(it.places(), it.depots()), it.tips()))
                .with(it -> new KeyTrustCommand(new KeyBook(it.places(), it.depots())))
                .with(it -> new KeyForgetCommand(new KeyBook(it.places(), it.depots())));
    }
}
