package dev.harthon.local.fetch;

import dev.harthon.local.faults.Faults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/** Where URIs lead: a file of this machine, HTTP, or a Hadoop file system, for which no client is installed. */
record Source(Downloader downloader, Faults faults) {

    /**
     * Puts what the URI names into a file.
     *
     * @param shown the file's name in the log
     */
    void bring(String uri, Path to, Path shown, Glog log) throws IOException, InterruptedException, FetchFailure {
        if (isLocal(uri)) {
            copy(local(uri), to, log);
        } else if (isHttp(uri)) {
            log.info("fetcher.cpp:175", "Downloading resource from '" + uri + "' to '" + shown + "'");
            TimeUnit.NANOSECONDS.sleep(faults.fetchDelay().toNanos());
            Optional<Integer> failure = faults.nextFetch();
            if (failure.isPresent()) {
                throw Downloader.refused(failure.get());
            }
            downloader.download(uri, to);
        } else if (!uri.contains("://")) {
            throw new FetchFailure("A relative path was passed for the resource but the Mesos framework home was not"
                    + " specified. Please either provide this config option or avoid using a relative path");
        } else {
            log.besides("stdout", "sh: 1: hadoop: not found\n");
            throw new FetchFailure("Failed to create HDFS client: Hadoop client is not available, exit status: 32512");
        }
    }

    /** The size, if it is known before the download; the cache wants that. */
    OptionalLong size(String uri) throws IOException, InterruptedException {
        if (isLocal(uri)) {
            return Files.isRegularFile(local(uri)) ? OptionalLong.of(Files.size(local(uri))) : OptionalLong.empty();
        }
        return isHttp(uri) ? downloader.size(uri) : OptionalLong.empty();
    }

    private static boolean isHttp(String uri) {
        String scheme = uri.toLowerCase(Locale.ROOT);
        return scheme.startsWith("http://") || scheme.startsWith("https://");
    }

    private static boolean isLocal(String uri) {
        return uri.startsWith("/") || uri.startsWith("file://");
    }

    private static Path local(String uri) {
        return Path.of(uri.startsWith("file://") ? uri.substring("file://".length()) : uri);
    }

    private static void copy(Path from, Path to, Glog log) throws IOException, FetchFailure {
        String why = !Files.exists(from) ? "cp: cannot stat '" + from + "': No such file or directory\n"
                : Files.isDirectory(from) ? "cp: -r not specified; omitting directory '" + from + "'\n"
                : !Files.isReadable(from) ? "cp: cannot open '" + from + "' for reading: Permission denied\n"
                : "";
        if (!why.isEmpty()) {
            log.raw(why);
            throw new FetchFailure("cp failed with status: 256");
        }
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
}
