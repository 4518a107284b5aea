package dev.harthon.shell.builtin;

import dev.harthon.fault.ExitCode;
import dev.harthon.shell.command.HelpPage;
import dev.harthon.shell.render.Page;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What {@code help} tells beside the commands. */
final class HelpTopics {

    private static final int WIDEST = 80;

    /** A topic: what it is about, and its text for a page. */
    private record Topic(String meaning, Function<Page, String> text) {}

    private static final Map<String, Topic> TOPICS = new LinkedHashMap<>();

    static {
        TOPICS.put("exit-codes", new Topic("what scripts can tell from the exit code", HelpTopics::exitCodes));
        TOPICS.put("keys", new Topic("the keys of the prompt", page -> table("Keys at the prompt", KeyHelp.KEYS, page)));
        TOPICS.put("scripts", new Topic("how scripts are written and run", page ->
                table("Scripts", ScriptHelp.PARTS, page)));
    }

    private HelpTopics() {}

    /** Names and meanings. */
    static Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>();
        TOPICS.forEach((name, topic) -> all.put(name, topic.meaning()));
        return all;
    }

    static Optional<String> text(String name, Page page) {
        return Optional.ofNullable(TOPICS.get(name)).map(topic -> topic.text().apply(page));
    }

    private static String exitCodes(Page page) {
        Map<String, String> codes = new LinkedHashMap<>();
        Arrays.stream(ExitCode.values()).forEach(code -> codes.put("%3d".formatted(code.code()), code.meaning()));
        codes.put("143", "ended by SIGTERM, as if interrupted");
        return table("Exit codes", codes, page);
    }

    static String table(String title, Map<String, String> entries, Page page) {
        int left = entries.keySet().stream().mapToInt(String::length).max().orElse(0);
        List<String> lines = new ArrayList<>(List.of(page.palette().heading(title)));
        int width = Math.min(WIDEST, page.width().orElse(WIDEST));
        lines.addAll(HelpPage.definitions(List.copyOf(entries.entrySet()), left, width, page.palette()));
        return String.join("\n", lines);
    }
}
