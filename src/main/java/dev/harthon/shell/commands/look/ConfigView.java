package dev.harthon.shell.commands.look;

import dev.harthon.shell.render.Listing;
import dev.harthon.shell.render.Page;
import dev.harthon.shell.render.View;
import dev.harthon.workbench.ConfigRow;
import java.util.ArrayList;
import java.util.List;

/** A configuration: a tree of tables for people, one record a key for programs. */
record ConfigView(List<ConfigRow> rows) implements View {

    private record Line(String name, String type, String value, String origin) {}

    @Override
    public String table(Page page) {
        return Listing.of(lines())
                .column("key", Line::name, Line::name)
                .column("type", Line::type)
                .column("value", Line::value)
                .column("origin", Line::origin)
                .table(page);
    }

    /** Tables get a line of their own, where the first of their keys is. */
    private List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        List<String> above = List.of();
        for (ConfigRow row : rows) {
            List<String> parts = row.key().parts();
            int depth = parts.size() - 1;
            for (int i = 0; i < depth; i++) {
                boolean open = above.size() > i && above.subList(0, i + 1).equals(parts.subList(0, i + 1));
                if (!open) {
                    lines.add(new Line(indented(i, parts.get(i)), "table", "", ""));
                }
            }
            above = parts.subList(0, depth);
            lines.add(new Line(indented(depth, parts.get(depth)), row.type(), row.value(), row.origin()));
        }
        return lines;
    }

    private static String indented(int depth, String name) {
        return "  ".repeat(depth) + name;
    }

    private Listing<ConfigRow> records() {
        return Listing.of(rows)
                .column("key", row -> row.key().toString())
                .column("type", ConfigRow::type)
                .column("value", ConfigRow::value)
                .column("origin", ConfigRow::origin);
    }

    @Override
    public String whenEmpty() {
        return "the package has no default.toml";
    }

    @Override
    public Object json() {
        return records().json();
    }

    @Override
    public List<List<String>> plain() {
        return records().plain();
    }

    @Override
    public List<String> ids() {
        return records().ids();
    }
}
