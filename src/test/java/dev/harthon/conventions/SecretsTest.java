package dev.harthon.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harthon.OneCall;
import dev.harthon.StartedHarthon;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines 32 to 34 and 36, 42 of the conventions: what is kept, and what is not. */
class SecretsTest {

    private static final String CANARY = "canary-5b1e77";

    @TempDir
    Path home;

    @Test
    void line32NoOptionTakesASecret() {
        try (StartedHarthon harthon = new StartedHarthon(home)) {
            harthon.commands().visible().forEach(command -> assertThat(command.spec().options())
                    .as(command.getName())
                    .noneMatch(option -> !option.isFlag() && option.name().matches("(?i)password|secret|token|pass")));
        }
    }

    @Test
    void line33ASecretIsNowhereButWhereItCameFrom() throws IOException {
        String load = Sample.runnable(home);
        String script = load + "env secret DB_PASSWORD --from-env CANARY\nshow\nenv list\npreview\npreview -o json\n"
                + "changes\nsave kept\nbuild --to " + home + "/out.tgz\nsave " + home + "/mine.harthon\n";
        OneCall call = OneCall.of(home, Map.of("CANARY", CANARY), script, "--debug");
        assertThat(call.code()).as(call.err()).isZero();
        assertThat(call.out() + call.err()).contains("DB_PASSWORD").doesNotContain(CANARY);
        assertThat(files()).isNotEmpty().noneMatch(file -> text(file).contains(CANARY));
    }

    @Test
    void line34WhatMayBeSensitiveIsItsOwnersAlone() throws IOException {
        Assumptions.assumeTrue(home.getFileSystem().supportedFileAttributeViews().contains("posix"), "needs POSIX");
        OneCall.piped(home, "set cpus 2\nsave kept\ntarget add lab --marathon http://lab.example\n");
        List<Path> kept = files();
        assertThat(kept).hasSizeGreaterThanOrEqualTo(2);
        for (Path file : kept) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).as(file.toString())
                    .isEqualTo("rw-------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                    .as(file.toString())
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void line36FilesAreWhereTheyBelong() throws IOException {
        OneCall.of(home, Map.of("XDG_DATA_HOME", home + "/d", "XDG_CONFIG_HOME", home + "/c"),
                "set cpus 2\nsave kept\ntarget add lab --marathon http://lab.example\n");
        assertThat(files().stream().map(file -> home.relativize(file).getName(0).toString()))
                .containsOnly("c", "d");
    }

    @Test
    void line42AReplayOfASaveGivesTheSamePreviewByteForByte() throws IOException {
        String load = Sample.runnable(home);
        String changes = "set mem 1GiB\nenv B=2 A=1\nenv map greeting 'Hi from $HOST'\nlabel x=y\nexpose port 9000\n";
        OneCall first = OneCall.piped(home, load + changes + "save " + home + "/s.harthon\npreview\n");
        OneCall again = OneCall.piped(home, "replay --no-echo " + home + "/s.harthon\npreview\n");
        assertThat(first.code()).as(first.err()).isZero();
        assertThat(again.out()).isEqualTo(first.out()).contains("\"mem\": 1024");
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> tree = Files.walk(home)) {
            return tree.filter(Files::isRegularFile).filter(file -> !file.startsWith(home.resolve("packages"))).toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
