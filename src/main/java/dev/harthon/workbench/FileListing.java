package dev.harthon.workbench;

import dev.harthon.habitat.PackageFile;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The files of a package, by glob, and how much lies in each folder. */
public final class FileListing {

    /** The sum of what lies below a folder, in bytes. */
    public record Usage(String folder, long bytes, int files) {}

    private FileListing() {}

    /** A file's path below the package's own folder; {@code .} for that folder itself. */
    public static String relative(PackageFile file, String prefix) {
        String path = file.path();
        return path.equals(prefix) ? "." : path.startsWith(prefix + "/") ? path.substring(prefix.length() + 1) : path;
    }

    /** Files whose path below the package matches; a glob without a slash matches names anywhere. */
    public static List<PackageFile> matching(List<PackageFile> files, String prefix, String glob) {
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + glob);
        boolean anywhere = !glob.contains("/");
        return files.stream()
                .filter(file -> {
                    Path path = Path.of(relative(file, prefix));
                    return matcher.matches(path) || anywhere && matcher.matches(path.getFileName());
                })
                .toList();
    }

    /** The folders directly below the package, largest first. */
    public static List<Usage> usage(List<PackageFile> files, String prefix) {
        Map<String, long[]> sums = new TreeMap<>();
        for (PackageFile file : files) {
            if (file.kind() != PackageFile.Kind.DIRECTORY) {
                String path = relative(file, prefix);
                String folder = path.contains("/") ? path.substring(0, path.indexOf('/')) : ".";
                long[] sum = sums.computeIfAbsent(folder, key -> new long[2]);
                sum[0] += file.size();
                sum[1]++;
            }
        }
        return sums.entrySet().stream()
                .map(entry -> new Usage(entry.getKey(), entry.getValue()[0], (int) entry.getValue()[1]))
                .sorted((a, b) -> Long.compare(b.bytes(), a.bytes()))
                .toList();
    }
}
