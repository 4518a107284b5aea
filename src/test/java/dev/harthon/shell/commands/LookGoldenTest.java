package dev.harthon.shell.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harthon.app.Golden;
import dev.harthon.fixture.WebClosure;
import dev.harthon.shell.commands.adjust.EnvMapCommand;
import dev.harthon.shell.commands.adjust.LoadCommand;
import dev.harthon.shell.commands.adjust.SetCommand;
import dev.harthon.shell.commands.keys.KeyListCommand;
import dev.harthon.shell.commands.look.BindsCommand;
import dev.harthon.shell.commands.look.ConfigCommand;
import dev.harthon.shell.commands.look.DepsCommand;
import dev.harthon.shell.commands.look.ExportsCommand;
import dev.harthon.shell.commands.look.ExposesCommand;
import dev.harthon.shell.commands.look.FilesCommand;
import dev.harthon.shell.commands.look.HooksCommand;
import dev.harthon.shell.commands.look.PackageCommand;
import dev.harthon.shell.commands.look.SearchCommand;
import dev.harthon.shell.commands.look.ShowCommand;
import dev.harthon.shell.commands.look.VerifyCommand;
import dev.harthon.shell.commands.look.VersionsCommand;
import dev.harthon.workbench.KeyBook;
import dev.harthon.workbench.PackageFinder;
import java.io.IOException;
import dev.harthon.workbench.preferences.Preferences;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every command that looks, in every format: held to files. {@code -Dharthon.golden=write} writes them anew. */
class LookGoldenTest {

    private static final List<List<String>> FORMATS =
            List.of(List.of("-o", "table"), List.of("-o", "json"), List.of("-o", "plain"), List.of("-q"));

    @TempDir
    static Path home;

    private static Bench bench;

    @BeforeAll
    static void load() {
        WebClosure.write(home.resolve("dist/packages"));
        bench = Bench.in(home)
                .with(it -> new LoadCommand(it.desk(), it.edits(), it.loader(), it.tips()))
                .with(it -> new SetCommand(it.desk(), it.edits()))
                .with(it -> new EnvMapCommand(it.desk(), it.edits()))
                .with(it -> new PackageCommand(it.desk()))
                .with(it -> new ShowCommand(it.desk()))
                .with(it -> new DepsCommand(it.desk()))
                .with(it -> new ExportsCommand(it.desk()))
                .with(it -> new ExposesCommand(it.desk()))
                .with(it -> new BindsCommand(it.desk()))
                .with(it -> new ConfigCommand(it.desk(), new Preferences(Map.of())))
                .with(it -> new HooksCommand(it.desk()))
                .with(it -> new FilesCommand(it.desk()))
                .with(it -> new VerifyCommand(it.desk(), it.loader()))
                .with(it -> new VersionsCommand(it.desk(), new PackageFinder(it.loader(), it.depots()), it.tips()))
                .with(it -> new SearchCommand(new PackageFinder(it.loader(), it.depots()), it.tips()))
                .with(it -> new KeyListCommand(new KeyBook(it.places(), it.depots())));
        bench.out("load", "acme/web");
        bench.out("env", "map", "limits.clients", "250");
        bench.out("env", "map", "greeting", "Hi from $HOST");
    }

    @AfterAll
    static void close() {
        bench.close();
    }

    @ParameterizedTest
    @CsvSource({
        "package, package",
        "show, show",
        "deps, deps",
        "deps-tree, deps --tree",
        "deps-why, deps --why base",
        "exports, exports",
        "exposes, exposes",
        "binds, binds",
        "config, config",
        "config-limits, config limits",
        "config-toml, config --toml",
        "hooks, hooks",
        "hooks-run, hooks run",
        "hooks-rendered, hooks run --rendered",
        "files, files",
        "files-glob, files 'bin/*'",
        "files-du, files --du",
        "verify, verify",
        "versions, versions --offline",
        "search, search b --offline",
        "key-list, key list",
    })
    void saysTheSameAsTheFile(String name, String line) throws IOException {
        String said = inEveryFormat(List.of(line.replace("'", "").split(" ")));
        if (System.getProperty("harthon.golden", "").equals("write")) {
            Files.writeString(Path.of("src/test/resources/dev/harthon/look", name + ".txt"), said);
        }
        assertThat(said).isEqualTo(Golden.text("look/" + name + ".txt"));
    }

    private static String inEveryFormat(List<String> line) {
        StringBuilder all = new StringBuilder();
        for (List<String> format : FORMATS) {
            List<String> words = new ArrayList<>(line);
            words.addAll(format);
            String said = bench.out(words.toArray(String[]::new));
            all.append("$ ").append(String.join(" ", words)).append('\n').append(said);
        }
        return all.toString();
    }
}
