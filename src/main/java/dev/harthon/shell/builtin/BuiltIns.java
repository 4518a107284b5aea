package dev.harthon.shell.builtin;

import dev.harthon.shell.command.CommandSpec;
import dev.harthon.shell.command.Commands;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.completion.CompleteCommand;
import dev.harthon.shell.completion.CompletionCommand;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.shell.core.command.Command;
import org.springframework.shell.core.command.CommandRegistry;

/** The commands of the shell itself. */
public final class BuiltIns {

    private BuiltIns() {}

    /**
     * Adds them to the commands of an application; one whose name the application has taken steps back.
     *
     * @param program the options that stand before the command
     * @param env where scripts look for variables
     * @param typed the lines of the prompt, oldest first
     */
    public static void register(
            CommandRegistry registry,
            String version,
            CommandSpec program,
            Map<String, String> env,
            Supplier<List<String>> typed) {
        Set<String> taken = registry.getCommands().stream().map(Command::getName).collect(Collectors.toSet());
        List<HarthonCommand> ours = List.of(
                new HelpCommand(() -> Commands.of(registry)),
                new ExitCommand(),
                new ClearCommand(),
                new VersionCommand(version),
                new LineHistoryCommand(typed),
                new ReplayCommand(env),
                new WatchCommand(() -> Commands.of(registry), Clock.systemDefaultZone()),
                new CompletionCommand(program),
                new CompleteCommand(program));
        ours.stream().filter(command -> !taken.contains(command.getName())).forEach(registry::registerCommand);
    }
}
