package dev.harthon.shell.command;

import java.util.List;
import java.util.Optional;
import org.springframework.shell.core.command.completion.CompletionProvider;

/**
 * What a command declares about itself: the one source of parsing, help and completion.
 *
 * @param name one word or more, such as {@code env map}
 * @param purpose one line that begins with a verb
 * @param detail what else the help tells, or an empty text
 */
public record CommandSpec(
        String name,
        List<String> aliases,
        Group group,
        String purpose,
        String detail,
        List<Parameter<?>> parameters,
        List<Option<?>> options,
        List<Example> examples,
        List<String> seeAlso,
        boolean hidden) {

    public CommandSpec {
        aliases = List.copyOf(aliases);
        parameters = List.copyOf(parameters);
        options = List.copyOf(options);
        examples = List.copyOf(examples);
        seeAlso = List.copyOf(seeAlso);
    }

    /** Begins a declaration. */
    public static CommandSpecBuilder named(String name) {
        return new CommandSpecBuilder(name);
    }

    /**
     * Reads the words after the name.
     *
     * @throws dev.harthon.fault.UsageFault where they are not as declared
     */
    public Arguments parse(List<String> words) {
        return ArgumentParser.parse(this, words);
    }

    /** What Tab offers behind the name. */
    public CompletionProvider completion() {
        return new ArgumentCompletion(this);
    }

    public List<String> words() {
        return List.of(name.split(" "));
    }

    Optional<Option<?>> option(String longName) {
        return options.stream().filter(option -> option.name().equals(longName)).findFirst();
    }

    Optional<Option<?>> option(char letter) {
        return options.stream().filter(option -> option.letters().equals(String.valueOf(letter))).findFirst();
    }

    /** {@code set [options] <key> <value>}. */
    public String usage() {
        boolean more = options.stream().anyMatch(option -> option != StandardOptions.HELP && !option.isRequired());
        StringBuilder usage = new StringBuilder(name).append(more ? " [options]" : "");
        options.stream()
                .filter(Option::isRequired)
                .forEach(option -> usage.append(' ').append(option.label()).append(" <" + option.valueName() + ">"));
        parameters.forEach(parameter -> usage.append(' ').append(parameter.usage()));
        return usage.toString();
    }
}
