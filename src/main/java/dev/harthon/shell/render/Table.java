package dev.harthon.shell.render;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Columns of text under a header. On a page with a width the widest columns give way, with an ellipsis. */
final class Table {

    private static final String GAP = "  ";
    private static final int NARROWEST = 6;

    private final List<String> header;
    private final List<Boolean> right;
    private final List<List<String>> rows;

    /** @param right by column, whether it is aligned to the right */
    Table(List<String> header, List<Boolean> right, List<List<String>> rows) {
        this.header = header;
        this.right = right;
        this.rows = rows.stream().map(row -> row.stream().map(ControlText::line).toList()).toList();
    }

    String render(Page page) {
        int[] widths = widths();
        page.width().ifPresent(width -> fit(widths, width));
        List<String> lines = new ArrayList<>();
        if (header.stream().anyMatch(title -> !title.isEmpty())) {
            lines.add(line(header, widths, page, page.palette()::heading));
        }
        rows.forEach(row -> lines.add(line(row, widths, page, UnaryOperator.identity())));
        return String.join("\n", lines);
    }

    private int[] widths() {
        return IntStream.range(0, header.size())
                .map(column -> Math.max(
                        TextWidth.of(header.get(column)),
                        rows.stream().mapToInt(row -> TextWidth.of(row.get(column))).max().orElse(0)))
                .toArray();
    }

    /** Takes from the widest column, one by one, until the line fits or no column can give. */
    private static void fit(int[] widths, int available) {
        int total = IntStream.of(widths).sum() + GAP.length() * (widths.length - 1);
        while (total > available) {
            int widest = 0;
            for (int column = 1; column < widths.length; column++) {
                widest = widths[column] > widths[widest] ? column : widest;
            }
            if (widths[widest] <= NARROWEST) {
                return;
            }
            widths[widest]--;
            total--;
        }
    }

    private String line(List<String> cells, int[] widths, Page page, UnaryOperator<String> paint) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < cells.size(); column++) {
            boolean last = column == cells.size() - 1;
            String cell = TextWidth.cut(cells.get(column), widths[column], page.glyphs());
            String padded = right.get(column)
                    ? TextWidth.padLeft(cell, widths[column])
                    : last ? cell : TextWidth.padRight(cell, widths[column]);
            line.append(paint.apply(padded)).append(last ? "" : GAP);
        }
        return line.toString().stripTrailing();
    }
}
