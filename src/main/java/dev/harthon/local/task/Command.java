package dev.harthon.local.task;

import java.util.List;

/** What a task runs: a line for {@code sh -c}, or a program with its arguments. */
public record Command(boolean shell, String value, List<String> arguments) {

    public static Command shell(String line) {
        return new Command(true, line, List.of());
    }

    /** @param arguments with the program itself first */
    public static Command program(List<String> arguments) {
        return new Command(false, arguments.get(0), List.copyOf(arguments));
    }

    /** The argument vector to execute. */
    public List<String> vector() {
        return shell ? List.of("sh", "-c", value) : arguments;
    }

    /** As the agent names the executor: {@code sh -c 'exec sleep 1000'}, cut after fifteen characters. */
    public String brief() {
        String text = shell ? value : String.join(" ", arguments);
        String cut = text.length() > 15 ? text.substring(0, 12) + "..." : text;
        return shell ? "sh -c '" + cut + "'" : cut;
    }

}
