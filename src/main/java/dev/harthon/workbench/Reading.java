package dev.harthon.workbench;

import dev.harthon.depot.ClosureProgress;
import dev.harthon.habitat.PackageIdent;

/** Tells of the reading of a closure as of any long task. */
record Reading(Progress progress, String what) implements ClosureProgress {

    @Override
    public void found(int packages, long bytes) {
        progress.start("read " + what + " (" + packages + (packages == 1 ? " package)" : " packages)"), bytes);
    }

    @Override
    public void read(PackageIdent ident, long bytes) {
        progress.advance(bytes);
    }
}
