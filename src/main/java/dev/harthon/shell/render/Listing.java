package dev.harthon.shell.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * Many records of one kind. A column's name is its key in JSON and, in capitals, its heading.
 *
 * <pre>{@code
 * Listing.of(apps).column("id", App::id).number("instances", App::instances).whenEmpty("no applications")
 * }</pre>
 */
public final class Listing<T> implements View {

    private record Column<T>(
            String name, boolean right, boolean shown, Function<T, ?> value, Function<T, ?> text) {}

    private final List<T> records;
    private final List<Column<T>> columns;
    private final String whenEmpty;

    private Listing(List<T> records, List<Column<T>> columns, String whenEmpty) {
        this.records = records;
        this.columns = columns;
        this.whenEmpty = whenEmpty;
    }

    public static <T> Listing<T> of(List<T> records) {
        return new Listing<>(List.copyOf(records), List.of(), "nothing to show");
    }

    /** A column of text. The first column names the records ({@code -q}). */
    public Listing<T> column(String name, Function<T, ?> value) {
        return with(new Column<>(name, false, true, value, value));
    }

    /** A column that people see as {@code text} and programs as {@code value}. */
    public Listing<T> column(String name, Function<T, ?> value, Function<T, String> text) {
        return with(new Column<>(name, false, true, value, text));
    }

    /** A column of numbers, aligned to the right. */
    public Listing<T> number(String name, Function<T, ?> value) {
        return with(new Column<>(name, true, true, value, value));
    }

    /** A column of numbers that people see as {@code text}, such as a size with its unit. */
    public Listing<T> number(String name, Function<T, ?> value, Function<T, String> text) {
        return with(new Column<>(name, true, true, value, text));
    }

    /** A field for programs only: in JSON and plain output, not in the table. */
    public Listing<T> data(String name, Function<T, ?> value) {
        return with(new Column<>(name, false, false, value, value));
    }

    /** What people are told where there are no records. */
    public Listing<T> whenEmpty(String text) {
        return new Listing<>(records, columns, text);
    }

    @Override
    public String whenEmpty() {
        return whenEmpty;
    }

    @Override
    public String table(Page page) {
        if (records.isEmpty()) {
            return "";
        }
        List<Column<T>> shown = columns.stream().filter(Column::shown).toList();
        return new Table(
                        shown.stream().map(column -> column.name().toUpperCase(Locale.ROOT)).toList(),
                        shown.stream().map(Column::right).toList(),
                        rows(shown, (column, item) -> Cells.text(column.text().apply(item))))
                .render(page);
    }

    @Override
    public Object json() {
        return records.stream().map(this::object).toList();
    }

    @Override
    public List<List<String>> plain() {
        return rows(columns, (column, item) -> Cells.field(column.value().apply(item)));
    }

    @Override
    public List<String> ids() {
        return records.stream().map(item -> Cells.field(columns.get(0).value().apply(item))).toList();
    }

    private Map<String, Object> object(T item) {
        Map<String, Object> object = new LinkedHashMap<>();
        columns.forEach(column -> object.put(column.name(), Cells.json(column.value().apply(item))));
        return object;
    }

    private List<List<String>> rows(List<Column<T>> of, CellText<T> text) {
        return records.stream()
                .map(item -> of.stream().map(column -> text.of(column, item)).toList())
                .toList();
    }

    private Listing<T> with(Column<T> column) {
        List<Column<T>> more = new ArrayList<>(columns);
        more.add(column);
        return new Listing<>(records, List.copyOf(more), whenEmpty);
    }

    private interface CellText<T> {
        String of(Column<T> column, T item);
    }
}
