package dev.harthon.local.fetch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** What becomes of a file once it is on the agent: made executable, unpacked, or left as it is. */
record Delivery(Archives archives, Owner owner, Glog log) {

    private static final String GZIP = ".gz";

    /** The file already lies in the sandbox, and stays there also when it is unpacked. */
    Path inPlace(FetchItem item, Path file) throws IOException, FetchFailure {
        if (item.executable()) {
            Modes.set(file, 0755);
        } else if (item.extract() && !extracted(file)) {
            log.warning("fetcher.cpp:324", notAnArchive("Copying", file));
        }
        return file;
    }

    /** The file lies in the cache; its name there decides, and only what it holds comes into the sandbox. */
    Path fromCache(FetchItem item, Path cached, Path target) throws IOException, FetchFailure {
        if (item.extract() && !item.executable()) {
            if (extracted(cached)) {
                return archives.sandbox();
            }
            log.warning("fetcher.cpp:272", notAnArchive("Copying", cached));
        }
        Files.createDirectories(target.getParent());
        Files.copy(cached, target, StandardCopyOption.REPLACE_EXISTING);
        owner.take(target);
        if (item.executable()) {
            Modes.set(target, 0755);
        }
        return target;
    }

    private boolean extracted(Path file) throws IOException, FetchFailure {
        String name = String.valueOf(file.getFileName());
        if (ArchiveKind.named(name)) {
            archives.extract(file);
            return true;
        }
        if (name.endsWith(GZIP)) {
            archives.gunzip(file);
            return true;
        }
        return false;
    }

    private static String notAnArchive(String verb, Path file) {
        return verb + " instead of extracting resource from URI with 'extract' flag, "
                + "because it does not seem to be an archive: " + file;
    }
}
