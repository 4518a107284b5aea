package dev.harthon;

import dev.harthon.shell.Application;
import dev.harthon.shell.GlobalOptions;
import dev.harthon.shell.Launch;
import dev.harthon.shell.builtin.BuiltIns;
import dev.harthon.shell.command.CommandSpec;
import dev.harthon.shell.command.Commands;
import dev.harthon.shell.render.Console;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.springframework.shell.core.command.CommandRegistry;

/** The whole application in a home of its own, with every command that a user has. */
final class StartedHarthon implements AutoCloseable {

    private final Application application;
    private final Commands commands;

    StartedHarthon(Path home) {
        Map<String, String> env = Map.of("HOME", home.toString(), "HAB_BLDR_URL", "http://127.0.0.1:1");
        Console console = Console.piped(OutputStream.nullOutputStream(), OutputStream.nullOutputStream());
        this.application = HarthonApplication.start(
                new Launch(GlobalOptions.parse(List.of(), env), env, console, false));
        CommandRegistry all = new CommandRegistry(new HashSet<>(application.commands().getCommands()));
        BuiltIns.register(all, "1.2.3", CommandSpec.named("harthon").purpose("Harthon").example("a", "b").example("c", "d").build(), env, List::of);
        this.commands = Commands.of(all);
    }

    Commands commands() {
        return commands;
    }

    @Override
    public void close() {
        application.close();
    }
}
