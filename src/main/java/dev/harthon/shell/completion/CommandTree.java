package dev.harthon.shell.completion;

import dev.harthon.shell.command.CommandSpec;
import dev.harthon.shell.command.Commands;
import dev.harthon.shell.command.HarthonCommand;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** All that can be typed after the program's name, by the words it begins with. */
public final class CommandTree {

    private final CommandSpec program;
    private final Commands commands;

    /** @param program the options that stand before the command */
    public CommandTree(CommandSpec program, Commands commands) {
        this.program = program;
        this.commands = commands;
    }

    /** The program itself first, the others by the alphabet. */
    List<Branch> branches() {
        List<Branch> branches = new ArrayList<>();
        branches.add(new Branch("", next(""), Optional.of(program)));
        for (String words : beginnings()) {
            branches.add(new Branch(words, next(words), commands.named(words).map(HarthonCommand::spec)));
        }
        return branches;
    }

    private TreeSet<String> beginnings() {
        TreeSet<String> beginnings = new TreeSet<>();
        for (HarthonCommand command : commands.visible()) {
            List<String> words = command.spec().words();
            for (int count = 1; count <= words.size(); count++) {
                beginnings.add(String.join(" ", words.subList(0, count)));
            }
        }
        return beginnings;
    }

    private Map<String, String> next(String words) {
        int at = words.isEmpty() ? 0 : words.split(" ").length;
        Map<String, String> next = new LinkedHashMap<>();
        for (HarthonCommand command : under(words)) {
            String word = command.spec().words().get(at);
            next.computeIfAbsent(word, missing -> meaning((words + " " + word).strip()));
        }
        return next;
    }

    private List<HarthonCommand> under(String words) {
        return words.isEmpty() ? commands.visible() : commands.under(words);
    }

    /** A command says what it does; words that are none yet, what can follow. */
    private String meaning(String words) {
        return commands.named(words)
                .map(HarthonCommand::getDescription)
                .orElseGet(() -> commands.under(words).stream()
                        .map(command -> command.getName().substring(words.length() + 1))
                        .collect(Collectors.joining(", ")));
    }
}
