package dev.harthon.shell;

import dev.harthon.fault.ExitCode;
import dev.harthon.fault.InterruptedFault;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.Invocation;
import dev.harthon.shell.command.SampleCommands;
import dev.harthon.shell.run.Tty;
import dev.harthon.workbench.Progress;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.jline.utils.AttributedString;
import org.springframework.shell.core.command.Command;
import org.springframework.shell.core.command.CommandRegistry;
import org.springframework.shell.jline.PromptProvider;

/** A shell of sample commands; also a program of its own, for tests that need a process. */
public final class SampleApplication implements Application {

    private final Path history;

    SampleApplication(Launch launch) {
        this.history = Path.of(launch.env().getOrDefault("SAMPLE_STATE", "/nonexistent"), "history");
    }

    public static void main(String[] args) {
        ShellRunner runner = new ShellRunner("1.2.3", SampleApplication::new);
        System.exit(runner.run(List.of(args), Tty.streams(), System.getenv()));
    }

    @Override
    public CommandRegistry commands() {
        Set<Command> commands = new HashSet<>(SampleCommands.all());
        HarthonCommand wait = SampleCommands.of("wait", List.of(), SampleApplication::waitForEver);
        HarthonCommand flood = SampleCommands.of("flood", List.of(), SampleApplication::flood);
        HarthonCommand work = SampleCommands.of("work", List.of(), SampleApplication::work);
        commands.addAll(List.of(wait, flood, work));
        return new CommandRegistry(commands);
    }

    @Override
    public PromptProvider prompt() {
        return () -> new AttributedString("sample> ");
    }

    @Override
    public Path historyFile() {
        return history;
    }

    @Override
    public void close() {}

    private static ExitCode waitForEver(Invocation in) {
        in.out().line("waiting");
        try {
            new CountDownLatch(1).await();
            return ExitCode.OK;
        } catch (InterruptedException e) {
            in.out().note("cleaned up");
            throw new InterruptedFault("stopped waiting", "", "", e);
        }
    }

    private static ExitCode flood(Invocation in) {
        while (true) {
            in.out().line("more");
        }
    }

    private static ExitCode work(Invocation in) {
        Progress progress = in.out().progress();
        progress.start("copy file", 100);
        for (int i = 0; i < 100; i++) {
            progress.advance(1);
        }
        progress.finish("copied 100 B");
        return ExitCode.OK;
    }
}
