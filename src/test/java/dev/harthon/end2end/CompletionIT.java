package dev.harthon.end2end;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the real shells offer behind Harthon's name. */
class CompletionIT {

    @TempDir
    Path home;

    private ShellTab tab;

    @BeforeEach
    void begin() throws Exception {
        tab = new ShellTab(home);
        Files.createDirectories(home.resolve("results"));
        Files.createFile(home.resolve("web.hart"));
        Files.createFile(home.resolve("web.harthon"));
        Files.createFile(home.resolve("web.txt"));
    }

    @Test
    void bashOffersCommandsOptionsAndValues() throws Exception {
        Tools.needs("bash");
        assertThat(tab.bash("harthon lo")).containsExactly("load", "local", "login", "logout", "logs");
        assertThat(tab.bash("harthon target ")).contains("add", "use", "list", "show", "remove");
        assertThat(tab.bash("harthon --session work --color never dep")).contains("deploy", "deployments", "deps");
        assertThat(tab.bash("harthon --color ")).containsExactlyInAnyOrder("always", "never", "auto");
        assertThat(tab.bash("harthon load --")).contains("--from", "--offline", "--help");
        assertThat(tab.bash("harthon apps -o ")).containsExactly("table", "json", "plain");
        assertThat(tab.bash("harthon apps --output=j")).containsExactly("json");
        assertThat(tab.bash("harthon set isol")).containsExactly("isolation");
        assertThat(tab.bash("harthon nonsense ")).isEmpty();
    }

    @Test
    void bashOffersFilesOfTheRightKind() throws Exception {
        Tools.needs("bash");
        assertThat(tab.bash("harthon replay web")).containsExactly("web.harthon");
        assertThat(tab.bash("harthon env import we")).contains("web.txt", "web.hart");
        assertThat(tab.bash("harthon load --from res")).containsExactly("results");
    }

    @Test
    void bashOffersWhatOnlyHarthonKnows() throws Exception {
        Tools.needs("bash");
        keepASession();
        assertThat(tab.bash("harthon load samp")).containsExactly("sample/");
        assertThat(tab.bash("harthon load ./web.h")).containsExactly("./web.hart");
        assertThat(tab.bash("harthon target use ")).containsExactlyInAnyOrder("lab", "local");
        assertThat(tab.bash("harthon --session w")).containsExactly("work");
        assertThat(tab.bash("harthon --session=w")).containsExactly("work");
        assertThat(tab.bash("harthon --session work env map gre")).containsExactly("greeting");
        assertThat(tab.bash("harthon set constraints hostname:U")).containsExactly("UNIQUE");
    }

    @Test
    void bashCompletesAtARealPrompt() throws Exception {
        Tools.needs("bash", "tmux");
        Files.writeString(home.resolve("rc"), "PS1='bash> '\nsource '"
                + BuiltHarthon.distribution().resolve("completions/harthon.bash") + "'\n");
        try (Tmux tmux = Tmux.start(home, List.of("bash", "--noprofile", "--rcfile", "rc"), "PATH=" + ShellTab.path())) {
            tmux.await("bash>").type("harthon expl").press("Tab").await("harthon explain");
            tmux.type("isol").press("Tab").await("harthon explain isolation").press("C-c");
            tmux.type("harthon load sample/gr").press("Tab").await("harthon load sample/greeter").press("C-c");
            tmux.type("harthon apps --output=js").press("Tab").await("harthon apps --output=json").press("C-c");
        }
    }

    @Test
    void zshCompletesAtARealPrompt() throws Exception {
        Tools.needs("zsh", "tmux");
        keepASession();
        Files.writeString(home.resolve(".zshrc"), "PS1='zsh> '\nfpath=('"
                + BuiltHarthon.distribution().resolve("completions") + "' $fpath)\nautoload -U compinit && compinit -u\n");
        try (Tmux tmux = Tmux.start(home, List.of("zsh", "-d", "-i"), "PATH=" + ShellTab.path())) {
            tmux.await("zsh>").type("harthon expl").press("Tab").await("harthon explain");
            tmux.type("isol").press("Tab").await("harthon explain isolation").press("C-c");
            tmux.type("harthon target ").press("Tab").await("-- Name a cluster").press("C-c");
            tmux.type("harthon apps --output=js").press("Tab").await("harthon apps --output=json").press("C-c");
            tmux.type("harthon load --off").press("Tab").await("harthon load --offline").press("C-c");
            tmux.type("harthon load sam").press("Tab").await("harthon load sample/");
            tmux.type("gr").press("Tab").await("harthon load sample/greeter").press("C-c");
            tmux.type("harthon replay web").press("Tab").await("harthon replay web.harthon").press("C-c");
            tmux.type("harthon --session wo").press("Tab").await("harthon --session work");
            tmux.type("env map gre").press("Tab").await("harthon --session work env map greeting").press("C-c");
            tmux.type("harthon target use la").press("Tab").await("harthon target use lab").press("C-c");
        }
    }

    @Test
    void fishOffersCommandsWithTheirMeanings() throws Exception {
        Tools.needs("fish");
        assertThat(tab.fish("harthon targ")).containsExactly("target\tadd, import, list, remove, show, use");
        assertThat(tab.fish("harthon target us")).containsExactly("use\tChoose the cluster that the session acts on");
        assertThat(tab.fish("harthon load --off")).containsExactly("--offline\tdo not ask the depot");
        assertThat(tab.fish("harthon apps -o j")).containsExactly("json");
        assertThat(tab.fish("harthon apps --output=j")).containsExactly("--output=json");
        assertThat(tab.fish("harthon set isol")).containsExactly("isolation\tHow the service is set apart on the agent");
        assertThat(tab.fish("harthon nonsense ")).isEmpty();
        assertThat(tab.fish("harthon replay web")).containsExactly("web.harthon");
        assertThat(tab.fish("harthon load --from res")).containsExactly("results/");
    }

    @Test
    void fishOffersWhatOnlyHarthonKnows() throws Exception {
        Tools.needs("fish");
        keepASession();
        assertThat(tab.fish("harthon load samp")).containsExactly("sample/");
        assertThat(tab.fish("harthon target use ")).containsExactlyInAnyOrder(
                "lab\thttp://127.0.0.1:1", "local\tthe one that Harthon starts itself");
        assertThat(tab.fish("harthon --session w")).containsExactly("work");
        assertThat(tab.fish("harthon --session work env map gre")).singleElement().asString().startsWith("greeting\t");
    }

    @Test
    void theCommandPrintsTheFilesThatAreShipped() throws Exception {
        for (String shell : List.of("bash", "zsh", "fish")) {
            Path file = BuiltHarthon.distribution().resolve("completions")
                    .resolve(shell.equals("zsh") ? "_harthon" : "harthon." + shell);
            assertThat(new BuiltHarthon(home).run("completion", shell).succeeded().out())
                    .isEqualTo(Files.readString(file));
        }
    }

    private void keepASession() throws Exception {
        BuiltHarthon harthon = new BuiltHarthon(home);
        harthon.run("target", "add", "lab", "--marathon", "http://127.0.0.1:1").succeeded();
        harthon.run("--session", "work", "load", "sample/greeter").succeeded();
    }
}
