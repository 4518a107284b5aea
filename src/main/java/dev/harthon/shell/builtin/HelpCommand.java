package dev.harthon.shell.builtin;

import dev.harthon.fault.ExitCode;
import dev.harthon.fault.Suggestions;
import dev.harthon.fault.UsageFault;
import dev.harthon.shell.command.Commands;
import dev.harthon.shell.command.Completions;
import dev.harthon.shell.command.Group;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.HelpPage;
import dev.harthon.shell.command.Invocation;
import dev.harthon.shell.command.Parameter;
import dev.harthon.shell.render.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** {@code help}: the commands by chapter, one command, a family of commands, or a topic. */
final class HelpCommand extends HarthonCommand {

    private static final int WIDEST = 80;

    private final Parameter<String> topic;

    /** @param commands for completion; the command itself asks its invocation */
    HelpCommand(Supplier<Commands> commands) {
        this(Parameter.many("command", "a command, or a topic: " + String.join(", ", HelpTopics.all().keySet()))
                .completing(Completions.around(around -> next(commands.get(), around.before()))));
    }

    private HelpCommand(Parameter<String> topic) {
        super(spec("help")
                .group(Group.SHELL)
                .purpose("List the commands, or explain one")
                .parameter(topic)
                .example("help", "the commands by chapter")
                .example("help help", "what there is to know about one command")
                .example("help keys", "the keys of the prompt")
                .example("help exit-codes", "the exit codes and their meanings"));
        this.topic = topic;
    }

    @Override
    protected ExitCode run(Invocation in) {
        String name = String.join(" ", in.all(topic));
        Page page = in.out().page();
        in.out().console().outPaged(text(name, in.interpreter().commands(), page));
        return ExitCode.OK;
    }

    private static String text(String name, Commands commands, Page page) {
        if (name.isEmpty()) {
            return overview(commands, page);
        }
        Optional<String> topic = HelpTopics.text(name, page);
        if (topic.isPresent()) {
            return topic.get();
        }
        List<HarthonCommand> family = commands.under(name);
        if (commands.named(name).isPresent()) {
            String help = HelpPage.of(commands.named(name).get().spec()).render(page);
            String title = "Commands that go on from here";
            return family.isEmpty() ? help : help + "\n\n" + list(title, family, longest(family), page);
        }
        if (family.isEmpty()) {
            throw unknown(name, commands);
        }
        return list("Commands that begin with '" + name + "'", family, longest(family), page);
    }

    private static String overview(Commands commands, Page page) {
        List<String> chapters = new ArrayList<>();
        int left = longest(commands.visible());
        for (Group group : Group.values()) {
            List<HarthonCommand> members = commands.visible().stream()
                    .filter(command -> command.spec().group() == group)
                    .toList();
            if (!members.isEmpty()) {
                chapters.add(list(group.title(), members, left, page));
            }
        }
        chapters.add(HelpTopics.table("More", more(), page));
        return String.join("\n\n", chapters);
    }

    private static String list(String title, List<HarthonCommand> commands, int left, Page page) {
        List<Map.Entry<String, String>> entries = commands.stream()
                .<Map.Entry<String, String>>map(command -> Map.entry(command.getName(), command.getDescription()))
                .toList();
        return page.palette().heading(title) + "\n" + definitions(entries, left, page);
    }

    private static Map<String, String> more() {
        Map<String, String> more = new LinkedHashMap<>();
        more.put("help COMMAND", "explains one command");
        HelpTopics.all().forEach((name, meaning) -> more.put("help " + name, meaning));
        more.put("explain SETTING", "tells what a setting means, its range and its value");
        return more;
    }

    private static int longest(List<HarthonCommand> commands) {
        return commands.stream().mapToInt(command -> command.getName().length()).max().orElse(0);
    }

    private static String definitions(List<Map.Entry<String, String>> entries, int left, Page page) {
        int width = Math.min(WIDEST, page.width().orElse(WIDEST));
        return String.join("\n", HelpPage.definitions(entries, left, width, page.palette()));
    }

    private static UsageFault unknown(String name, Commands commands) {
        List<String> known = Stream.concat(
                        commands.visible().stream().map(HarthonCommand::getName), HelpTopics.all().keySet().stream())
                .toList();
        return new UsageFault(
                "there is no help on '" + name + "'",
                "",
                Suggestions.question(name, known, "'help' lists the commands"));
    }

    /** The words that can follow in a command's name, and the topics. */
    private static Map<String, String> next(Commands commands, List<String> before) {
        Map<String, String> next = new LinkedHashMap<>();
        List<HarthonCommand> family =
                before.isEmpty() ? commands.visible() : commands.under(String.join(" ", before));
        family.forEach(command -> next.merge(
                command.spec().words().get(before.size()), command.getDescription(), (first, other) -> first));
        if (before.isEmpty()) {
            next.putAll(HelpTopics.all());
        }
        return next;
    }
}
