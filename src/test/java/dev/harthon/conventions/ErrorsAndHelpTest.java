package dev.harthon.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harthon.OneCall;
import dev.harthon.StartedHarthon;
import dev.harthon.fault.ExitCode;
import dev.harthon.session.settings.SettingRegistry;
import dev.harthon.shell.command.HarthonCommand;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines 19 to 25 of the conventions; the examples of line 23 are run by {@code ExamplesIT}. */
class ErrorsAndHelpTest {

    @TempDir
    Path home;

    @Test
    void line19AnErrorSaysWhatWhyAndWhatToDoInFiveLinesAtMost() {
        List<String> wrong = List.of("set instances -1", "load /no/such.hart", "deploy", "rollback a b", "env X",
                "target use nobody", "expose nothing", "sandbox cat", "replay nowhere.harthon", "watch nonsense",
                "health http --port nonsense --grace much", "upload --to nonsense", "expect setting cpus = 7", "unset nonsense", "key forget none");
        try (StartedHarthon harthon = new StartedHarthon(home)) {
            for (String line : wrong) {
                assertThat(harthon.run(line)).as(line).isNotEqualTo(ExitCode.OK);
                assertThat(harthon.said()).as(line).startsWith("error: ").doesNotContain("bug", "Exception");
                assertThat(harthon.said().lines()).as(line).hasSizeBetween(2, 5);
            }
        }
    }

    @Test
    void line19CausesAreToldWithVerboseAndTracesWithDebug() {
        String script = "deploy --timeout soon\n";
        assertThat(OneCall.piped(home, script).err()).doesNotContain("cause:", "\tat ");
        assertThat(OneCall.piped(home, script, "--verbose").err()).contains("cause: ").doesNotContain("\tat ");
        assertThat(OneCall.piped(home, script, "--debug").err()).contains("cause: ", "\tat ");
    }

    @Test
    void line19AnErrorDoesNotRepeatItself() {
        assertThat(OneCall.of(home, "set", "instances", "--", "-1").err()).isEqualTo(
                """
                error: instances cannot be '-1'
                  why: it must be a whole number from 0 to 100000
                  try: write it like: set instances 2
                """);
    }

    @Test
    void line21WhatIsMistypedGetsAtMostThreeSuggestions() {
        String load = Sample.load(home);
        List.of("depoly/deploy", "deploy --forse/--force", "set cpu 1/cpus", "explain isolaton/isolation",
                        "config greting/greeting", "env map limits.client 1/limits.clients", "help exit-cods/exit-codes",
                        "unexpose gosip/gossip", "target use loca/local", "hooks rum/run", "deps --why acme/bse/acme/base")
                .forEach(pair -> {
                    String line = pair.replaceFirst("/(?!.*/).*|/acme/base$", "");
                    String meant = pair.substring(line.length() + 1);
                    OneCall call = OneCall.piped(home, load + line);
                    assertThat(call.code()).as(line).isEqualTo(ExitCode.USAGE.code());
                    assertThat(call.err()).as(line).contains("did you mean ").contains(meant);
                });
    }

    @Test
    void line22UnknownAndRepeatedOptionsAreErrorsEverywhere() {
        try (StartedHarthon harthon = new StartedHarthon(home)) {
            for (HarthonCommand command : harthon.commands().visible()) {
                assertThat(harthon.run(command.getName() + " --no-such-option")).as(command.getName())
                        .isEqualTo(ExitCode.USAGE);
            }
            assertThat(harthon.run("deploy --force --force")).isEqualTo(ExitCode.USAGE);
            assertThat(harthon.said()).startsWith("error: --force is given twice");
        }
    }

    @Test
    void line23HelpHasPurposeUsageOptionsExamplesAndWhatElseToSee() {
        try (StartedHarthon harthon = new StartedHarthon(home)) {
            for (HarthonCommand command : harthon.commands().visible()) {
                harthon.run("help " + command.getName());
                assertThat(harthon.said()).as(command.getName())
                        .startsWith(command.getName() + ": " + command.spec().purpose().substring(0, 5))
                        .contains("Usage: " + command.getName(), "Options:", "Examples:");
                command.spec().options().forEach(option -> option.fallback().ifPresent(text ->
                        assertThat(harthon.said().replaceAll("\\s+", " ")).contains("(default " + text + ")")));
            }
        }
    }

    @Test
    void line24UnitsAreTakenAndEchoedAndNothingIsRoundedSilently() {
        OneCall call = OneCall.piped(home, "set mem 0.5GiB\nset mem 512MB\nset mem 512\nset kill-grace 2m\n");
        assertThat(call.err()).isEqualTo("✓ mem = 512 MiB\n".repeat(3) + "✓ kill-grace = 2m\n");
        assertThat(OneCall.of(home, "set", "mem", "0.7MB").code()).isEqualTo(ExitCode.USAGE.code());
        assertThat(OneCall.of(home, "set", "cpus", "0.0001").code()).isEqualTo(ExitCode.USAGE.code());
    }

    @Test
    void line25ExplainTellsAllOfEachSetting() {
        try (StartedHarthon harthon = new StartedHarthon(home)) {
            for (String name : SettingRegistry.names()) {
                assertThat(harthon.run("explain " + name)).isEqualTo(ExitCode.OK);
                assertThat(harthon.said().lines().map(line -> line.split(" ")[0]))
                        .contains("setting", "meaning", "type", "range", "default", "marathon", "value", "origin");
            }
        }
    }
}
