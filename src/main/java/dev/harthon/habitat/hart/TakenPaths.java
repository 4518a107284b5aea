package dev.harthon.habitat.hart;

import dev.harthon.habitat.PackageFile.Kind;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The paths that entries have taken: none twice, none below something that is not a folder, no link to elsewhere. */
final class TakenPaths {

    private final Map<String, Taken> taken = new HashMap<>();
    private final Refusal refusal;

    /** IMPLIED is a folder that has no entry yet, but something in it. */
    private enum Taken {
        FILE,
        FOLDER,
        IMPLIED,
        LINK
    }

    TakenPaths(Refusal refusal) {
        this.refusal = refusal;
    }

    void take(String path, Kind kind, Optional<String> link) {
        checkFoldersAbove(path);
        if (kind == Kind.HARDLINK && taken.get(link.orElseThrow()) != Taken.FILE) {
            throw refusal.entry(path, "is a hard link to '" + Refusal.shown(link.orElseThrow())
                    + "', which is not a file of this package that came before it");
        }
        Taken now = switch (kind) {
            case FILE, HARDLINK -> Taken.FILE;
            case DIRECTORY -> Taken.FOLDER;
            case SYMLINK -> Taken.LINK;
        };
        Taken before = taken.put(path, now);
        if (before == Taken.IMPLIED && now != Taken.FOLDER) {
            throw refusal.entry(path, "takes the place of a folder");
        }
        if (before != null && before != Taken.IMPLIED) {
            throw refusal.entry(path, "is there twice");
        }
    }

    private void checkFoldersAbove(String path) {
        for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
            String folder = path.substring(0, slash);
            Taken above = taken.putIfAbsent(folder, Taken.IMPLIED);
            if (above == Taken.LINK) {
                throw refusal.entry(path, "would be written through the symbolic link '" + Refusal.shown(folder) + "'");
            }
            if (above == Taken.FILE) {
                throw refusal.entry(path, "lies below '" + Refusal.shown(folder) + "', which is a file");
            }
            if (above != null) {
                return;
            }
        }
    }
}
