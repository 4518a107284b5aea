package dev.harthon.workbench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How much the entries of a folder hold, all that is below them included. */
public final class SandboxSizes {

    /** One entry of the folder. */
    public record Row(String path, long bytes, int files) {}

    private SandboxSizes() {}

    /** The largest first. */
    public static List<Row> of(TaskSandbox sandbox, String folder) {
        List<Row> rows = new ArrayList<>();
        for (SandboxEntry entry : sandbox.list(folder)) {
            List<SandboxEntry> below = entry.folder() ? sandbox.tree(entry.path()) : List.of(entry);
            List<SandboxEntry> files = below.stream().filter(one -> !one.folder()).toList();
            long bytes = files.stream().mapToLong(SandboxEntry::size).sum();
            rows.add(new Row(entry.shown(), bytes, files.size()));
        }
        rows.sort(Comparator.comparingLong(Row::bytes).reversed());
        return rows;
    }
}
