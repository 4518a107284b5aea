package dev.harthon.shell.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One thing, field by field: names on the left, values on the right. */
public final class Details implements View {

    private record Row(String name, Object value, String text) {}

    private static final String GAP = "  ";

    private final List<Row> rows;

    private Details(List<Row> rows) {
        this.rows = rows;
    }

    public static Details of() {
        return new Details(List.of());
    }

    public Details row(String name, Object value) {
        return row(name, value, Cells.text(value));
    }

    /** A field that people see as {@code text} and programs as {@code value}; a text may have several lines. */
    public Details row(String name, Object value, String text) {
        List<Row> more = new ArrayList<>(rows);
        more.add(new Row(name, value, text));
        return new Details(List.copyOf(more));
    }

    @Override
    public String table(Page page) {
        int left = rows.stream().mapToInt(row -> TextWidth.of(row.name())).max().orElse(0);
        List<String> lines = new ArrayList<>();
        for (Row row : rows) {
            String name = page.palette().name(TextWidth.padRight(row.name(), left));
            for (String line : row.text().isEmpty() ? List.of("-") : row.text().lines().toList()) {
                lines.add((name + GAP + ControlText.line(line)).stripTrailing());
                name = " ".repeat(left);
            }
        }
        return String.join("\n", lines);
    }

    @Override
    public Object json() {
        Map<String, Object> object = new LinkedHashMap<>();
        rows.forEach(row -> object.put(row.name(), Cells.json(row.value())));
        return object;
    }

    @Override
    public List<List<String>> plain() {
        return rows.stream().map(row -> List.of(row.name(), Cells.field(row.value()))).toList();
    }

    /** The first value names the thing. */
    @Override
    public List<String> ids() {
        return rows.stream().limit(1).map(row -> Cells.field(row.value())).toList();
    }
}
