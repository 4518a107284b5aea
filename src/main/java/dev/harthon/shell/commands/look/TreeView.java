package dev.harthon.shell.commands.look;

import dev.harthon.shell.render.Glyphs;
import dev.harthon.shell.render.Page;
import dev.harthon.shell.render.View;
import dev.harthon.workbench.DependencyGraph.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A dependency tree, drawn with lines for people and nested for programs. */
record TreeView(Node top) implements View {

    private record Strokes(String branch, String last, String bar, String gap) {
        static Strokes of(Glyphs glyphs) {
            return glyphs == Glyphs.ASCII
                    ? new Strokes("+- ", "`- ", "|  ", "   ")
                    : new Strokes("├─ ", "└─ ", "│  ", "   ");
        }
    }

    @Override
    public String table(Page page) {
        List<String> lines = new ArrayList<>();
        lines.add(top.ident().toString());
        children(top, "", Strokes.of(page.glyphs()), page, lines);
        return String.join("\n", lines);
    }

    private static void children(Node node, String indent, Strokes strokes, Page page, List<String> lines) {
        int count = node.children().size();
        for (int i = 0; i < count; i++) {
            Node child = node.children().get(i);
            boolean last = i == count - 1;
            String name = child.repeated()
                    ? page.palette().faint(child.ident() + " (above)")
                    : child.ident().toString();
            lines.add(indent + (last ? strokes.last() : strokes.branch()) + name);
            children(child, indent + (last ? strokes.gap() : strokes.bar()), strokes, page, lines);
        }
    }

    @Override
    public Object json() {
        return json(top);
    }

    private static Map<String, Object> json(Node node) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("package", node.ident().toString());
        if (node.repeated()) {
            object.put("repeated", true);
        } else {
            object.put("needs", node.children().stream().map(TreeView::json).toList());
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
