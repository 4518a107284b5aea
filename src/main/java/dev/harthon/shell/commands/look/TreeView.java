package dev.harthon.shell.commands.look;

import dev.harthon.habitat.PackageIdent;
import dev.harthon.shell.render.ByteText;
import dev.harthon.shell.render.Glyphs;
import dev.harthon.shell.render.Listing;
import dev.harthon.shell.render.Page;
import dev.harthon.shell.render.View;
import dev.harthon.workbench.DependencyGraph.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A dependency tree, drawn with lines and sizes for people and nested for programs.
 *
 * @param sizes bytes of each member, unpacked
 */
record TreeView(Node top, Map<PackageIdent, Long> sizes) implements View {

    private static final int BAR = 10;

    private record Line(String text, long bytes) {}

    private record Strokes(String branch, String last, String bar, String gap) {
        static Strokes of(Glyphs glyphs) {
            return glyphs == Glyphs.ASCII
                    ? new Strokes("+- ", "`- ", "|  ", "   ")
                    : new Strokes("├─ ", "└─ ", "│  ", "   ");
        }
    }

    @Override
    public String table(Page page) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(top.ident().toString(), size(top)));
        children(top, "", Strokes.of(page.glyphs()), lines);
        long most = lines.stream().mapToLong(Line::bytes).max().orElse(0);
        return Listing.of(lines)
                .column("package", Line::text)
                .number("unpacked", Line::bytes, line -> line.bytes() == 0 ? "" : ByteText.of(line.bytes()))
                .column("", line -> bar(line, most, page.glyphs()))
                .table(page);
    }

    private static String bar(Line line, long most, Glyphs glyphs) {
        return line.bytes() == 0 ? "" : glyphs.bar((double) line.bytes() / most, BAR);
    }

    /** What was counted above has no size of its own. */
    private long size(Node node) {
        return node.repeated() ? 0 : sizes.getOrDefault(node.ident(), 0L);
    }

    private void children(Node node, String indent, Strokes strokes, List<Line> lines) {
        int count = node.children().size();
        for (int i = 0; i < count; i++) {
            Node child = node.children().get(i);
            boolean last = i == count - 1;
            String name = child.ident() + (child.repeated() ? " (above)" : "");
            lines.add(new Line(indent + (last ? strokes.last() : strokes.branch()) + name, size(child)));
            children(child, indent + (last ? strokes.gap() : strokes.bar()), strokes, lines);
        }
    }

    @Override
    public Object json() {
        return json(top);
    }

    private Map<String, Object> json(Node node) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("package", node.ident().toString());
        object.put("unpacked", sizes.getOrDefault(node.ident(), 0L));
        if (node.repeated()) {
            object.put("repeated", true);
        } else {
            object.put("needs", node.children().stream().map(this::json).toList());
        }
        return object;
    }

    @Override
    public List<List<String>> plain() {
        List<List<String>> rows = new ArrayList<>();
        edges(top, rows);
        return rows;
    }

    /** One row an edge: the one that needs, the one that is needed. */
    private static void edges(Node node, List<List<String>> rows) {
        node.children().forEach(child -> {
            rows.add(List.of(node.ident().toString(), child.ident().toString()));
            edges(child, rows);
        });
    }

    @Override
    public List<String> ids() {
        List<String> ids = new ArrayList<>();
        ids.add(top.ident().toString());
        plain().stream().map(edge -> edge.get(1)).distinct().forEach(ids::add);
        return ids;
    }
}
