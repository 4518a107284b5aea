package dev.harthon.shell.command;

import dev.harthon.shell.render.Page;
import dev.harthon.shell.render.Palette;
import dev.harthon.shell.render.Wrap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The help of a command: purpose, usage, arguments, options, examples, see also. At most 80 columns wide. */
public final class HelpPage {

    private static final int WIDEST = 80;
    private static final String INDENT = "  ";
    private static final int MOST_LEFT = 30;

    private final CommandSpec spec;

    private HelpPage(CommandSpec spec) {
        this.spec = spec;
    }

    public static HelpPage of(CommandSpec spec) {
        return new HelpPage(spec);
    }

    public String render(Page page) {
        int width = Math.min(WIDEST, page.width().orElse(WIDEST));
        Palette palette = page.palette();
        List<String> lines = new ArrayList<>();
        lines.addAll(Wrap.lines(palette.heading(spec.name()) + ": " + spec.purpose(), width, INDENT));
        lines.add("");
        lines.addAll(Wrap.lines(palette.heading("Usage:") + " " + spec.usage(), width, INDENT + INDENT));
        if (!spec.detail().isEmpty()) {
            lines.add("");
            spec.detail().lines().forEach(line -> lines.addAll(Wrap.lines(line, width, "")));
        }
        section(lines, "Arguments", width, palette, parameters());
        section(lines, "Options", width, palette, options());
        lines.add("");
        lines.add(palette.heading("Examples:"));
        spec.examples().forEach(example -> {
            lines.add(INDENT + palette.name(example.line()));
            lines.addAll(Wrap.lines(INDENT + INDENT + "  " + example.meaning(), width, INDENT + INDENT + "  "));
        });
        also(lines, width, palette);
        return String.join("\n", lines);
    }

    private void also(List<String> lines, int width, Palette palette) {
        if (!spec.aliases().isEmpty()) {
            lines.add("");
            lines.add(palette.heading("Also called:") + " " + String.join(", ", spec.aliases()));
        }
        if (!spec.seeAlso().isEmpty()) {
            lines.add("");
            String names = spec.seeAlso().stream().map(name -> "help " + name).collect(Collectors.joining(", "));
            lines.addAll(Wrap.lines(palette.heading("See also:") + " " + names, width, INDENT));
        }
    }

    private List<Map.Entry<String, String>> parameters() {
        return spec.parameters().stream()
                .<Map.Entry<String, String>>map(p -> Map.entry(p.usage(), p.description()))
                .toList();
    }

    private List<Map.Entry<String, String>> options() {
        return spec.options().stream()
                .<Map.Entry<String, String>>map(option -> Map.entry(
                        option.letters().isEmpty() ? "    " + option.usage() : option.usage(), explain(option)))
                .toList();
    }

    private static String explain(Option<?> option) {
        String more = option.fallback().map(text -> " (default " + text + ")").orElse("");
        return option.description() + (option.isRepeatable() ? ", may be repeated" : "") + more;
    }

    private static void section(
            List<String> lines, String title, int width, Palette palette, List<Map.Entry<String, String>> entries) {
        if (entries.isEmpty()) {
            return;
        }
        lines.add("");
        lines.add(palette.heading(title + ":"));
        lines.addAll(definitions(entries, width, palette));
    }

    /** Terms on the left, what they mean on the right, wrapped below itself. */
    public static List<String> definitions(List<Map.Entry<String, String>> entries, int width, Palette palette) {
        int left = entries.stream().mapToInt(e -> e.getKey().length()).filter(n -> n <= MOST_LEFT).max().orElse(0);
        String margin = " ".repeat(INDENT.length() + left + 2);
        List<String> lines = new ArrayList<>();
        for (Map.Entry<String, String> entry : entries) {
            List<String> meaning = Wrap.lines(margin + entry.getValue(), width, margin);
            String term = INDENT + palette.name(entry.getKey());
            boolean fits = entry.getKey().length() <= left;
            String gap = " ".repeat(Math.max(0, left - entry.getKey().length()) + 2);
            lines.add(fits ? term + gap + meaning.get(0).substring(margin.length()) : term);
            IntStream.range(fits ? 1 : 0, meaning.size()).forEach(i -> lines.add(meaning.get(i)));
        }
        return lines;
    }
}
