package dev.harthon.shell.command;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects what a command declares, and refuses what would not hold together. */
public final class CommandSpecBuilder {

    private final String name;
    private final List<String> aliases = new ArrayList<>();
    private final List<Parameter<?>> parameters = new ArrayList<>();
    private final List<Option<?>> options = new ArrayList<>();
    private final List<Example> examples = new ArrayList<>();
    private final List<String> seeAlso = new ArrayList<>();
    private Group group = Group.SHELL;
    private String purpose = "";
    private String detail = "";
    private boolean hidden;

    CommandSpecBuilder(String name) {
        this.name = name;
        options.add(StandardOptions.HELP);
    }

    public CommandSpecBuilder group(Group chapter) {
        this.group = chapter;
        return this;
    }

    public CommandSpecBuilder purpose(String line) {
        this.purpose = line;
        return this;
    }

    public CommandSpecBuilder detail(String text) {
        this.detail = text;
        return this;
    }

    public CommandSpecBuilder alias(String other) {
        aliases.add(other);
        return this;
    }

    public CommandSpecBuilder parameter(Parameter<?> parameter) {
        parameters.add(parameter);
        return this;
    }

    public CommandSpecBuilder option(Option<?> option) {
        options.add(option);
        return this;
    }

    /** The command shows something: {@code -o table|json|plain} and {@code -q}. */
    public CommandSpecBuilder formats() {
        return option(StandardOptions.FORMAT).option(StandardOptions.IDS);
    }

    /** The command destroys something: {@code --yes} answers for the user; see {@link Invocation#confirm}. */
    public CommandSpecBuilder confirmed() {
        return option(StandardOptions.YES);
    }

    public CommandSpecBuilder example(String line, String meaning) {
        examples.add(new Example(line, meaning));
        return this;
    }

    public CommandSpecBuilder seeAlso(String... commands) {
        seeAlso.addAll(List.of(commands));
        return this;
    }

    /** Not in the help and not completed, but it runs. */
    public CommandSpecBuilder hidden() {
        hidden = true;
        return this;
    }

    /** @throws IllegalArgumentException where the declaration does not hold together */
    public CommandSpec build() {
        demand(name.matches("[a-z][a-z0-9-]*( [a-z0-9][a-z0-9-]*)*"), "a name is words of small letters");
        demand(!purpose.isBlank() && !purpose.contains("\n"), "the purpose is one line");
        demand(examples.size() >= 2, "there are two examples at least");
        Set<String> names = new HashSet<>();
        for (Option<?> option : options) {
            demand(names.add(option.label()), option.label() + " is declared once");
            demand(option.letters().isEmpty() || names.add("-" + option.letters()), "each letter is declared once");
        }
        boolean mayEnd = false;
        for (Parameter<?> parameter : parameters) {
            demand(names.add(parameter.label()), parameter.label() + " is declared once");
            demand(!mayEnd || !parameter.arity().required(), "optional parameters come last");
            mayEnd |= !parameter.arity().required();
        }
        demand(
                parameters.stream().limit(Math.max(0, parameters.size() - 1)).noneMatch(p -> p.arity().repeats()),
                "only the last parameter repeats");
        return new CommandSpec(
                name, aliases, group, purpose, detail, parameters, options, examples, seeAlso, hidden);
    }

    private void demand(boolean held, String rule) {
        if (!held) {
            throw new IllegalArgumentException("command '" + name + "': " + rule);
        }
    }
}
