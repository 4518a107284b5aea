package dev.harthon.shell.command;

import dev.harthon.fault.ExitCode;
import dev.harthon.shell.render.Console;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.shell.core.command.CommandArgument;
import org.springframework.shell.core.command.CommandContext;
import org.springframework.shell.core.command.CommandOption;
import org.springframework.shell.core.command.ExitStatus;

/** Between our declarations and Spring Shell's records. */
final class SpringBridge {

    private SpringBridge() {}

    static CommandOption option(Option<?> option) {
        char letter = option.letters().isEmpty() ? ' ' : option.letters().charAt(0);
        return CommandOption.with()
                .shortName(letter)
                .longName(option.name())
                .description(option.description())
                .required(option.isRequired())
                .defaultValue(option.fallback().orElse(""))
                .type(option.type().javaType())
                .build();
    }

    static ExitStatus execute(HarthonCommand command, CommandContext context) {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        Console console = Console.piped(written, written);
        try {
            ExitCode code = invoke(command, words(command.spec(), context), console, context);
            return new ExitStatus(code.code(), code.meaning());
        } finally {
            context.outputWriter().print(written.toString(StandardCharsets.UTF_8));
            context.outputWriter().flush();
        }
    }

    private static ExitCode invoke(HarthonCommand command, List<String> words, Console console, CommandContext in) {
        Arguments arguments = command.parse(words);
        return command.invoke(arguments, new Invocation(arguments, console, Dialogue.NONE, new Nested(console, in)));
    }

    /** Runs the lines of commands that run others. Spring Shell tells failures itself. */
    private record Nested(Console console, CommandContext in) implements Interpreter {

        @Override
        public Commands commands() {
            return Commands.of(in.commandRegistry());
        }

        @Override
        public Outcome run(Supplier<List<String>> line, String where) {
            Commands.Match match = commands().match(line.get());
            return Outcome.of(invoke(match.command(), match.arguments(), console, in));
        }

        @Override
        public Interpreter on(Console other) {
            return new Nested(other, in);
        }

        @Override
        public ExitCode tell(Throwable failure, String where) {
            throw new IllegalStateException(where + failure.getMessage(), failure);
        }
    }

    /** The words as they were before Spring Shell sorted them. */
    private static List<String> words(CommandSpec spec, CommandContext context) {
        List<String> words = new ArrayList<>();
        for (CommandOption option : context.parsedInput().options()) {
            String name = option.longName() == null ? "-" + option.shortName() : "--" + option.longName();
            boolean flag = spec.options().stream().anyMatch(known -> known.isFlag() && known.label().equals(name));
            words.add(name);
            if (option.value() != null && !flag) {
                words.set(words.size() - 1, name + (name.startsWith("--") ? "=" : "") + option.value());
            }
        }
        words.add("--");
        context.parsedInput().arguments().stream().map(CommandArgument::value).forEach(words::add);
        return words;
    }
}
