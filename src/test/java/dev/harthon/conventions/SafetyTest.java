package dev.harthon.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harthon.OneCall;
import dev.harthon.StartedHarthon;
import dev.harthon.fault.ExitCode;
import dev.harthon.shell.command.HarthonCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines 26 to 29 of the conventions; 30 and 31 are held by the tests of the HTTP caller. */
class SafetyTest {

    @TempDir
    Path home;

    @Test
    void line26WhatDestroysCanBeAnsweredBeforehand() {
        try (StartedHarthon harthon = new StartedHarthon(home)) {
            assertThat(with(harthon, "--yes")).contains(
                    "destroy", "rollback", "scale", "save", "target remove", "deployments cancel",
                    "deployments rollback", "key fetch");
        }
    }

    @Test
    void line26OffATerminalItFailsUnlessItIsAnswered() throws IOException {
        Path file = Files.writeString(home.resolve("mine.harthon"), "mine");
        OneCall unasked = OneCall.piped(home, "set cpus 2\nsave " + file);
        assertThat(unasked.code()).isEqualTo(ExitCode.USAGE.code());
        assertThat(unasked.err()).contains("will not overwrite " + file + " unasked", "add --yes");
        assertThat(file).hasContent("mine");
        assertThat(OneCall.piped(home, "set cpus 2\nsave --yes " + file).code()).isZero();
        assertThat(Files.readString(file)).contains("set cpus 2");
    }

    @Test
    void line27WhatActsCanSayWhatItWouldDo() {
        try (StartedHarthon harthon = new StartedHarthon(home)) {
            assertThat(with(harthon, "--dry-run")).contains("build", "upload", "deploy", "destroy", "replay");
        }
    }

    @Test
    void line27ADryRunWritesNothing() throws IOException {
        String load = Sample.runnable(home);
        Path folder = home.resolve("images");
        OneCall call = OneCall.piped(home, load + "build --dry-run --to " + folder
                + "/\nupload --dry-run --to file://" + folder + "/store/\n");
        assertThat(call.code()).as(call.err()).isZero();
        assertThat(call.err()).contains("nothing was built", "nothing was sent");
        assertThat(folder).doesNotExist();
    }

    @Test
    void line28DoingItTwiceChangesNothing() throws IOException {
        String load = Sample.runnable(home);
        String build = "upload --to file://" + home + "/store/\nbuild --to " + home + "/%s.tgz\nsave %s/%s.harthon\n";
        OneCall first = OneCall.piped(home, load + build.formatted("a", home, "a"));
        OneCall again = OneCall.piped(home, load + build.formatted("b", home, "b"));
        assertThat(first.code()).as(first.err()).isZero();
        assertThat(again.code()).as(again.err()).isZero();
        assertThat(home.resolve("b.tgz")).hasSameBinaryContentAs(home.resolve("a.tgz"));
        assertThat(home.resolve("b.harthon")).hasSameTextualContentAs(home.resolve("a.harthon"));
        assertThat(again.out()).contains("it was there already");
    }

    private static Set<String> with(StartedHarthon harthon, String label) {
        return harthon.commands().visible().stream()
                .map(HarthonCommand::spec)
                .filter(spec -> spec.options().stream().anyMatch(option -> option.label().equals(label)))
                .map(spec -> spec.name())
                .collect(Collectors.toSet());
    }
}
