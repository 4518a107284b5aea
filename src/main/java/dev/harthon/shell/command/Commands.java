package dev.harthon.shell.command;

import dev.harthon.fault.Suggestions;
import dev.harthon.fault.UsageFault;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.shell.core.command.Command;
import org.springframework.shell.core.command.CommandRegistry;

/** The commands of a registry by name; a name is matched whole and the longest wins, prefixes are never guessed. */
public final class Commands {

    /** A command and the words after its name. */
    public record Match(HarthonCommand command, List<String> arguments) {}

    private final TreeMap<String, HarthonCommand> byName = new TreeMap<>();
    private final int longest;

    private Commands(Collection<Command> registered) {
        for (Command command : registered) {
            if (!(command instanceof HarthonCommand ours)) {
                throw new IllegalArgumentException("not a command of Harthon: " + command.getName());
            }
            add(ours.spec().name(), ours);
            ours.spec().aliases().forEach(alias -> add(alias, ours));
        }
        longest = byName.keySet().stream().mapToInt(name -> name.split(" ").length).max().orElse(1);
    }

    /** @throws IllegalArgumentException where two commands have one name, which Spring Shell does not check */
    public static Commands of(CommandRegistry registry) {
        return new Commands(registry.getCommands());
    }

    public static Commands of(Collection<? extends HarthonCommand> commands) {
        return new Commands(List.copyOf(commands));
    }

    /** Those to be shown, by name. */
    public List<HarthonCommand> visible() {
        return byName.values().stream()
                .distinct()
                .filter(command -> !command.isHidden())
                .sorted(Comparator.comparing(HarthonCommand::getName))
                .toList();
    }

    public Optional<HarthonCommand> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Those whose names go on after these words: {@code target} has {@code target list}, {@code target use}. */
    public List<HarthonCommand> under(String words) {
        return visible().stream().filter(command -> command.getName().startsWith(words + " ")).toList();
    }

    /** The longest name that the words begin with. */
    public Optional<Match> find(List<String> words) {
        for (int count = Math.min(longest, words.size()); count > 0; count--) {
            HarthonCommand command = byName.get(String.join(" ", words.subList(0, count)));
            if (command != null && words.subList(0, count).stream().noneMatch(word -> word.contains(" "))) {
                return Optional.of(new Match(command, List.copyOf(words.subList(count, words.size()))));
            }
        }
        return Optional.empty();
    }

    /** The same, where finding none is the user's mistake. */
    public Match match(List<String> words) {
        return find(words).orElseThrow(() -> unknown(words));
    }

    private UsageFault unknown(List<String> words) {
        String first = words.isEmpty() ? "" : words.get(0);
        List<String> next = under(first).stream().map(command -> command.spec().words().get(1)).distinct().toList();
        if (next.isEmpty()) {
            return new UsageFault(
                    "there is no command '" + first + "'",
                    "",
                    Suggestions.question(first, firstWords(), "'help' lists the commands"));
        }
        String choice = "one of " + String.join(", ", next) + " is wanted";
        if (words.size() == 1) {
            return new UsageFault(first + " needs a word more", choice, "'help " + first + "' tells more");
        }
        return new UsageFault(
                first + " has no command '" + words.get(1) + "'",
                choice,
                Suggestions.question(words.get(1), next, "'help " + first + "' tells more"));
    }

    private Collection<String> firstWords() {
        return byName.entrySet().stream()
                .filter(entry -> !entry.getValue().isHidden())
                .map(entry -> entry.getKey().split(" ")[0])
                .collect(Collectors.toSet());
    }

    private void add(String name, HarthonCommand command) {
        HarthonCommand other = byName.put(name, command);
        if (other != null) {
            throw new IllegalArgumentException("two commands are called '" + name + "'");
        }
    }
}
