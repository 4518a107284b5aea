package dev.harthon.shell.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One thing, field by field: names on the left, values on the right. */
public final class Details implements View {

    private record Row(String name, Object value, String text) {}

    private static final String GAP = "  ";
    private static final int MIN_TEXT = 20;

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
                for (String part : fitting(ControlText.line(line), left, page)) {
                    lines.add((name + GAP + part).stripTrailing());
                    name = " ".repeat(left);
                }
            }
        }
        return String.join("\n", lines);
    }

    /** Broken at blanks where there is a width; a long word stays whole, so that it can be copied. */
    private static List<String> fitting(String line, int left, Page page) {
        return page.width().isEmpty()
                ? List.of(line)
                : Wrap.lines(line, Math.max(MIN_TEXT, page.width().getAsInt() - left - GAP.length()), "");
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
