package dev.harthon.local.mesos;

import dev.harthon.local.http.Json;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** The files of a sandbox folder with what {@code ls -l} tells. */
record FileListing(List<Entry> entries) {

    /** @param path the name asked for, with the file's own name */
    record Entry(String path, int links, long size, FileTime modified, int mode, String user, String group) {

        ObjectNode legacy() {
            return Json.object()
                    .put("gid", group)
                    .put("mode", text(mode))
                    .put("mtime", BigDecimal.valueOf(modified.to(TimeUnit.SECONDS) * 10, 1))
                    .put("nlink", links)
                    .put("path", path)
                    .put("size", size)
                    .put("uid", user);
        }

        ObjectNode operator() {
            ObjectNode node = Json.object().put("path", path).put("nlink", links).put("size", size);
            node.set("mtime", Json.object().put("nanoseconds", modified.to(TimeUnit.SECONDS) * 1_000_000_000L));
            return node.put("mode", mode).put("uid", user).put("gid", group);
        }

        private static String text(int mode) {
            StringBuilder text = new StringBuilder();
            text.append(switch (mode & 0170000) {
                case 0040000 -> 'd';
                case 0120000 -> 'l';
                case 0010000 -> 'p';
                case 0020000 -> 'c';
                case 0060000 -> 'b';
                case 0140000 -> 's';
                default -> '-';
            });
            for (int bit = 8; bit >= 0; bit--) {
                text.append((mode >> bit & 1) == 1 ? "xwr".charAt(bit % 3) : '-');
            }
            return text.toString();
        }
    }

    /** Sorted by path; a file has none. */
    static FileListing of(Path folder, String name) throws IOException {
        if (!Files.isDirectory(folder)) {
            return new FileListing(List.of());
        }
        List<Entry> entries = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            // Links are followed; one that leads nowhere is not shown.
            for (Path file : files.filter(Files::exists).sorted().toList()) {
                entries.add(entry(file, name.replaceAll("/+$", "") + "/" + file.getFileName()));
            }
        }
        return new FileListing(entries);
    }

    private static Entry entry(Path file, String path) throws IOException {
        Map<String, Object> attributes = Files.readAttributes(
                file, "unix:nlink,size,lastModifiedTime,mode,owner,group");
        return new Entry(path, (Integer) attributes.get("nlink"), (Long) attributes.get("size"),
                (FileTime) attributes.get("lastModifiedTime"), (Integer) attributes.get("mode"),
                String.valueOf(attributes.get("owner")), String.valueOf(attributes.get("group")));
    }
}
