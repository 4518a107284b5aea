package dev.harthon.shell.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harthon.fault.ExitCode;
import dev.harthon.fixture.WebClosure;
import dev.harthon.shell.commands.adjust.EntryCommands;
import dev.harthon.shell.commands.adjust.EnvMapCommand;
import dev.harthon.shell.commands.adjust.LoadCommand;
import dev.harthon.shell.commands.adjust.SetCommand;
import dev.harthon.shell.commands.look.ConfigCommand;
import dev.harthon.shell.commands.look.DepsCommand;
import dev.harthon.shell.commands.look.ExportsCommand;
import dev.harthon.shell.commands.look.FilesCommand;
import dev.harthon.shell.commands.look.HooksCommand;
import dev.harthon.workbench.ServiceFiles;
import dev.harthon.workbench.preferences.Preferences;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a session shows in what is looked at, and what wrong words get. */
class ExploreCommandsTest {

    @TempDir
    Path home;

    private Bench bench;

    @BeforeEach
    void load() {
        WebClosure.write(home.resolve("dist/packages"));
        bench = Bench.in(home)
                .with(it -> new LoadCommand(it.desk(), it.edits(), it.loader(), it.tips()))
                .with(it -> new SetCommand(it.desk(), it.edits()))
                .with(it -> new EnvMapCommand(it.desk(), it.edits()))
                .with(it -> new ConfigCommand(it.desk(), new Preferences(Map.of())))
                .with(it -> new ExportsCommand(it.desk()))
                .with(it -> new HooksCommand(it.desk()))
                .with(it -> new FilesCommand(it.desk()))
                .with(it -> new DepsCommand(it.desk()))
                .with(it -> EntryCommands.all(it.desk(), it.edits()).stream()
                        .filter(command -> command.getName().equals("bind"))
                        .findFirst()
                        .orElseThrow());
        bench.out("load", "acme/web");
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void exportsFollowWhatIsMapped() {
        bench.out("env", "map", "limits.clients", "7");
        assertThat(bench.out("exports", "-o", "plain")).contains("clients\tlimits.clients\t7\n");
    }

    @Test
    void withoutASupervisorOnlyItsOwnValuesAreLeftOpen() {
        bench.out("set", "runner", "direct");
        assertThat(bench.out("hooks", "run", "--rendered"))
                .isEqualTo("#!/bin/sh\nexec web --port ${PORT_HTTP} --member\n");
        bench.out("set", "isolation", "none");
        assertThat(bench.out("hooks", "init", "--rendered")).contains("mkdir -p ${harthon_root}/hab/svc/web/data");
    }

    @Test
    void anOptionalBindShowsOnlyIfItIsBound() {
        assertThat(rendered()).containsOnlyKeys("config/web.conf", "hooks/init", "hooks/run");
        assertThat(rendered().get("hooks/run")).contains("--db {{bind.db.first.sys.ip}}");
        bench.out("bind", "cache:redis.default");
        assertThat(rendered().get("hooks/run")).contains("{{bind.db.first.cfg.port}}");
    }

    @Test
    void aTemplateThatAsksWhatIsNotKnownIsShownAsItIs() {
        bench.out("env", "map", "debug", "${DEBUG:-false}");
        assertThat(bench.out("hooks", "init", "--rendered"))
                .contains("# not rendered: if inspects debug", "{{#if cfg.debug}}");
    }

    @Test
    void wrongNamesGetSuggestions() {
        wrong("did you mean run?", "hooks", "rum");
        wrong("did you mean limits.memory", "config", "limit");
        wrong("did you mean acme/base?", "deps", "--why", "acme/bse");
        wrong("limits.memory", "env", "map", "limits.memry", "1mb");
        wrong("an integer", "env", "map", "limits.clients", "many");
        wrong("is a table", "env", "map", "limits", "1");
    }

    @Test
    void filesThatNothingMatchesAreNoError() {
        assertThat(bench.out("files", "*.rb")).isEmpty();
        assertThat(bench.err()).contains("no files match");
        assertThat(bench.out("files", "*.rb", "-o", "json")).matches("\\[\\s*]\\n");
    }

    private Map<String, String> rendered() {
        return ServiceFiles.rendered(bench.desk().session());
    }

    private void wrong(String hint, String... words) {
        assertThat(bench.run(words)).isEqualTo(ExitCode.USAGE);
        assertThat(bench.err()).contains(hint);
        assertThat(bench.out()).isEmpty();
    }
}
