package dev.harthon.shell.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harthon.fault.ExitCode;
import dev.harthon.fixture.WebClosure;
import dev.harthon.session.script.SessionWriter;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.commands.adjust.EntryCommands;
import dev.harthon.shell.commands.adjust.EnvCommand;
import dev.harthon.shell.commands.adjust.EnvImportCommand;
import dev.harthon.shell.commands.adjust.EnvListCommand;
import dev.harthon.shell.commands.adjust.EnvMapCommand;
import dev.harthon.shell.commands.adjust.EnvSecretCommand;
import dev.harthon.shell.commands.adjust.EnvUnmapCommand;
import dev.harthon.shell.commands.adjust.EnvUnsetCommand;
import dev.harthon.shell.commands.adjust.ExplainCommand;
import dev.harthon.shell.commands.adjust.ExposeCommand;
import dev.harthon.shell.commands.adjust.ExposePortCommand;
import dev.harthon.shell.commands.adjust.GetCommand;
import dev.harthon.shell.commands.adjust.HealthCommands;
import dev.harthon.shell.commands.adjust.LabelCommand;
import dev.harthon.shell.commands.adjust.LabelUnsetCommand;
import dev.harthon.shell.commands.adjust.LoadCommand;
import dev.harthon.shell.commands.adjust.SetCommand;
import dev.harthon.shell.commands.adjust.UnexposeCommand;
import dev.harthon.shell.commands.adjust.UnloadCommand;
import dev.harthon.shell.commands.adjust.UnsetCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each command that adjusts does to the session, told by the script that the session is saved as. */
class AdjustCommandsTest {

    @TempDir
    Path home;

    private Bench bench;

    @BeforeEach
    void open() {
        WebClosure.write(home.resolve("dist/packages"));
        bench = Bench.in(home).with(it -> new LoadCommand(it.desk(), it.edits(), it.loader(), it.tips()));
        for (HarthonCommand command : commands()) {
            bench.with(it -> command);
        }
        bench.out("load", "acme/web");
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void settingsAreSetShownAndTakenBack() {
        bench.out("set", "mem", "1g");
        assertThat(bench.out("get", "mem", "-o", "plain")).contains("1");
        assertThat(lines()).contains("set mem 1024");
        bench.out("unset", "mem");
        assertThat(lines()).noneMatch(line -> line.startsWith("set mem"));
        assertThat(bench.out("explain", "mem")).contains("mem");
    }

    @Test
    void portsAreExposedAndTakenAway() {
        bench.out("expose", "port", "9000", "--name", "admin", "--protocol", "udp,tcp", "--label", "a=b");
        bench.out("unexpose", "gossip");
        assertThat(lines()).contains("unexpose gossip").anyMatch(line -> line.startsWith("expose port")
                && line.contains("9000") && line.contains("--name admin"));
        bench.out("expose", "gossip");
        bench.out("unexpose", "9000");
        assertThat(lines()).noneMatch(line -> line.startsWith("unexpose") || line.contains("9000"));
    }

    @Test
    void variablesAreSetImportedHiddenAndTakenBack() throws IOException {
        Files.writeString(home.resolve("vars"), "# some\nA=1\nB=two words\n");
        bench.out("env", "import", "vars");
        bench.out("env", "C=three");
        bench.out("env", "secret", "PW", "--from-env", "WEB_PW");
        assertThat(bench.out("env", "list", "-o", "plain")).contains("A\tenv\t1", "PW\tsecret\tfrom env WEB_PW");
        bench.out("env", "unset", "B");
        assertThat(lines()).contains("env A=1", "env C=three").noneMatch(line -> line.contains("two words"));
    }

    @Test
    void configurationIsMappedAndUnmapped() {
        bench.out("env", "map", "limits.memory", "96mb");
        assertThat(lines()).contains("env map limits.memory 96mb");
        bench.out("env", "unmap", "limits.memory");
        assertThat(lines()).noneMatch(line -> line.startsWith("env map limits"));
    }

    @Test
    void labelsChecksVolumesBindsAndPeersComeAndGo() {
        bench.out("label", "team=web");
        bench.out("health", "http", "--port", "http", "--path", "/ready");
        bench.out("volume", "/srv/data:data");
        bench.out("bind", "db:postgres.default");
        bench.out("peer", "10.0.0.1");
        assertThat(lines())
                .contains("label team=web", "volume /srv/data:data", "bind db:postgres.default")
                .anyMatch(line -> line.startsWith("peer 10.0.0.1"))
                .anyMatch(line -> line.startsWith("health http") && line.contains("/ready"));

        bench.out("label", "unset", "team");
        bench.out("health", "unset");
        bench.out("volume", "unset", "data");
        bench.out("bind", "unset", "db");
        bench.out("peer", "unset", "10.0.0.1");
        assertThat(lines()).hasSize(1);
    }

    @Test
    void unloadingKeepsWhatWasSaid() {
        bench.out("set", "cpus", "2");
        bench.out("unload");
        assertThat(lines()).containsExactly("set cpus 2");
    }

    @Test
    void wrongWordsChangeNothing() {
        List<String> before = lines();
        for (String line : List.of(
                "set cpu 1", "set cpus lots", "set nothing 1", "unset nothing", "expose smtp", "unexpose smtp",
                "expose port 70000", "env 1A=x", "env unset NONE", "env map none 1", "env unmap none", "label =x",
                "label unset none", "bind db", "bind unset none", "peer unset none",
                "volume unset none", "env import none")) {
            assertThat(bench.run(line.split(" "))).as(line).isEqualTo(ExitCode.USAGE);
            assertThat(bench.err()).as(line).startsWith("error: ");
            assertThat(bench.err().lines().count()).as(line).isLessThanOrEqualTo(5);
        }
        assertThat(lines()).isEqualTo(before);
    }

    private List<String> lines() {
        return SessionWriter.text(bench.desk().session(), "0").lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    private List<HarthonCommand> commands() {
        List<HarthonCommand> all = new ArrayList<>(List.of(
                new SetCommand(bench.desk(), bench.edits()),
                new UnsetCommand(bench.desk(), bench.edits()),
                new GetCommand(bench.desk()),
                new ExplainCommand(bench.desk()),
                new UnloadCommand(bench.desk(), bench.edits()),
                new ExposeCommand(bench.desk(), bench.edits()),
                new ExposePortCommand(bench.desk(), bench.edits()),
                new UnexposeCommand(bench.desk(), bench.edits()),
                new EnvCommand(bench.desk(), bench.edits()),
                new EnvListCommand(bench.desk()),
                new EnvUnsetCommand(bench.desk(), bench.edits()),
                new EnvImportCommand(bench.desk(), bench.edits()),
                new EnvSecretCommand(bench.desk(), bench.edits(), java.util.Set.of("CI_TOKEN")),
                new EnvMapCommand(bench.desk(), bench.edits()),
                new EnvUnmapCommand(bench.desk(), bench.edits()),
                new LabelCommand(bench.desk(), bench.edits()),
                new LabelUnsetCommand(bench.desk(), bench.edits())));
        HealthCommands.all(bench.desk(), bench.edits()).forEach(all::add);
        all.addAll(EntryCommands.all(bench.desk(), bench.edits()));
        return all;
    }
}
