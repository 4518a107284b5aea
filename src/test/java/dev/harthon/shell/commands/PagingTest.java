package dev.harthon.shell.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harthon.fault.ExitCode;
import dev.harthon.fixture.WebClosure;
import dev.harthon.session.LoadRequest;
import dev.harthon.shell.command.Commands;
import dev.harthon.shell.command.Dialogue;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.commands.look.DepsCommand;
import dev.harthon.shell.commands.look.FilesCommand;
import dev.harthon.shell.commands.look.HooksCommand;
import dev.harthon.shell.render.Console;
import dev.harthon.shell.render.Look;
import dev.harthon.shell.render.Screen;
import dev.harthon.shell.render.Streams;
import dev.harthon.shell.run.Cancellation;
import dev.harthon.shell.run.Dispatcher;
import dev.harthon.shell.run.FailureTeller;
import dev.harthon.shell.run.LineObserver;
import dev.harthon.shell.run.Verbosity;
import dev.harthon.workbench.Desk;
import dev.harthon.workbench.Progress;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is taller than the terminal goes through the pager. */
class PagingTest {

    @TempDir
    Path home;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final List<String> paged = new ArrayList<>();
    private Desk desk;

    @BeforeEach
    void load() {
        WebClosure.web()
                .deps()
                .tdeps()
                .hook("init", "#!/bin/sh\n" + "echo \u001b[31mred\n".repeat(12))
                .write(home.resolve("dist/packages"), WebClosure.keys());
        WebClosure.keys().writePublic(home.resolve("dist/packages/keys"));
        try (Bench bench = Bench.in(home)) {
            desk = bench.desk();
            LoadRequest request = LoadRequest.of("acme/web");
            desk.edit(session -> bench.edits()
                    .load(session, request, bench.loader().load(request, session, Progress.silent())));
        }
    }

    @Test
    void longListsAndTextsArePagedAndShortOnesAreNot() {
        run(10, new FilesCommand(desk), "files");
        run(10, new HooksCommand(desk), "hooks", "init");
        assertThat(paged).hasSize(2);
        assertThat(out.size()).isZero();

        run(10, new DepsCommand(desk), "deps", "--tree");
        assertThat(paged).hasSize(2);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains(WebClosure.WEB);
    }

    /** A tree of one line is taller than a screen of one. */
    @Test
    void treesArePagedToo() {
        run(1, new DepsCommand(desk), "deps", "--tree");
        assertThat(paged).singleElement().asString().contains(WebClosure.WEB);
    }

    @Test
    void aHookCannotDriveTheTerminal() {
        run(10, new HooksCommand(desk), "hooks", "init");
        assertThat(paged).singleElement().asString().contains("^[[31mred").doesNotContain("\u001b");
    }

    private void run(int rows, HarthonCommand command, String... words) {
        Streams streams = new Streams(
                InputStream.nullInputStream(), out, out, false, true, true, StandardCharsets.UTF_8);
        Console console = new Console(streams, Look.PLAIN, Screen.of(120, rows), paged::add);
        ExitCode code = new Dispatcher(
                        Commands.of(List.of(command)),
                        console,
                        Dialogue.NONE,
                        Cancellation.never(),
                        new FailureTeller(console, Verbosity.NORMAL),
                        LineObserver.NONE)
                .dispatch(List.of(words));
        assertThat(code).isEqualTo(ExitCode.OK);
    }
}
