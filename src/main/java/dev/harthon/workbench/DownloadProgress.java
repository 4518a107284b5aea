package dev.harthon.workbench;

import dev.harthon.depot.builder.FetchProgress;
import dev.harthon.habitat.PackageIdent;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Tells of downloads that go on at the same time as of one task. */
final class DownloadProgress implements FetchProgress {

    private final Progress progress;
    private final String address;
    private final Map<PackageIdent, Long> received = new HashMap<>();
    private int left;
    private int fetched;

    DownloadProgress(Progress progress, String address) {
        this.progress = progress;
        this.address = address;
    }

    @Override
    public synchronized void planned(List<PackageIdent> packages, OptionalLong bytes) {
        received.clear();
        left = packages.size();
        fetched = 0;
        String what = packages.size() == 1 ? packages.get(0).toString() : packages.size() + " packages";
        progress.start("download " + what + " from " + address, bytes.orElse(Progress.UNKNOWN));
    }

    /** A transfer that begins anew takes back what it had told. */
    @Override
    public synchronized void received(PackageIdent ident, long bytes, OptionalLong total) {
        progress.advance(bytes - received.getOrDefault(ident, 0L));
        received.put(ident, bytes);
        progress.part(ident.toString(), bytes, total.orElse(Progress.UNKNOWN));
    }

    /** Each by itself is not worth a line: the last one tells of all. */
    @Override
    public synchronized void finished(PackageIdent ident, Path file, boolean isNew) {
        left--;
        progress.part(ident.toString(), 0, 0);
        fetched += isNew ? 1 : 0;
        if (left == 0 && fetched > 0) {
            progress.note("fetched " + (fetched == 1 ? ident.toString() : fetched + " packages") + " from " + address);
        }
    }
}
