package dev.harthon.habitat.hart;

import dev.harthon.fault.UsageFault;
import dev.harthon.habitat.PackageFile;
import dev.harthon.habitat.PackageFile.Kind;
import dev.harthon.habitat.PackageIdent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;

/**
 * Lets an entry in if it belongs to the package: it lies in the package's own folder, {@code hab/pkgs/} and the
 * identifier, which the first entry tells. Entries for the folders above it are passed over.
 */
final class EntryGate {

    /** Parts of {@code hab/pkgs/origin/name/version/release}. */
    private static final int PREFIX_PARTS = 6;
    private static final int PERMISSIONS = 07777;

    private final HartLimits limits;
    private final Refusal refusal;
    private final TakenPaths taken;
    private final List<String> parents = new ArrayList<>();
    private Optional<PackageIdent> ident = Optional.empty();
    private long entries;
    private long total;

    EntryGate(HartLimits limits, Refusal refusal) {
        this.limits = limits;
        this.refusal = refusal;
        this.taken = new TakenPaths(refusal);
    }

    /** The entry as a value, or empty if it is a folder above the package's. */
    Optional<PackageFile> admit(TarArchiveEntry entry) {
        if (++entries > limits.entries()) {
            throw refusal.limit("its archive has more entries", "entries", limits.entries());
        }
        Kind kind = kind(entry);
        String path = new EntryName(entry.getName(), limits, refusal).path();
        if (path.split("/").length < PREFIX_PARTS) {
            passOver(path, kind);
            return Optional.empty();
        }
        String prefix = prefix(path);
        boolean inside = path.startsWith(prefix + "/") || path.equals(prefix) && kind == Kind.DIRECTORY;
        if (!inside) {
            throw refusal.entry(path, "is outside the package's folder " + prefix);
        }
        long size = kind == Kind.FILE ? entry.getSize() : 0;
        checkSizes(path, size);
        Optional<String> link = link(entry, kind);
        taken.take(path, kind, link);
        return Optional.of(new PackageFile(path, kind, size, entry.getMode() & PERMISSIONS, link));
    }

    /** The package that the archive's own folder names. */
    PackageIdent ident() {
        return ident.orElseThrow(() -> refusal.unreadable("there is no package in its archive"));
    }

    private void passOver(String path, Kind kind) {
        boolean above = kind == Kind.DIRECTORY
                && ident.map(known -> isAbove(path, known)).orElse(true);
        if (!above) {
            throw refusal.entry(path, "is outside the package's folder");
        }
        if (ident.isEmpty()) {
            parents.add(path);
        }
    }

    private String prefix(String path) {
        if (ident.isEmpty()) {
            PackageIdent found = identOf(path);
            ident = Optional.of(found);
            parents.stream().filter(parent -> !isAbove(parent, found)).findFirst().ifPresent(parent -> {
                throw refusal.entry(parent, "is outside the package's folder " + found.prefix());
            });
        }
        return ident().prefix();
    }

    private PackageIdent identOf(String path) {
        String[] parts = path.split("/");
        if (!parts[0].equals("hab") || !parts[1].equals("pkgs")) {
            throw refusal.entry(path, "is not below hab/pkgs");
        }
        try {
            return new PackageIdent(parts[2], parts[3], parts[4], parts[5]);
        } catch (UsageFault e) {
            throw refusal.entry(path, "is in no package's folder: " + e.what());
        }
    }

    private static boolean isAbove(String path, PackageIdent ident) {
        return ident.prefix().startsWith(path + "/");
    }

    private void checkSizes(String path, long size) {
        if (size > limits.entrySize()) {
            throw refusal.limit(
                    "its entry '" + Refusal.shown(path) + "' has " + size + " bytes", "entry size", limits.entrySize());
        }
        total += size;
        if (total > limits.totalSize()) {
            throw refusal.limit("its files have more than " + total + " bytes", "total size", limits.totalSize());
        }
    }

    private Optional<String> link(TarArchiveEntry entry, Kind kind) {
        return switch (kind) {
            case FILE, DIRECTORY -> Optional.empty();
            case SYMLINK -> Optional.of(EntryName.target(entry, limits, refusal));
            case HARDLINK -> Optional.of(new EntryName(entry.getLinkName(), limits, refusal).path());
        };
    }

    private Kind kind(TarArchiveEntry entry) {
        if (entry.isSparse()) {
            throw refusal.entry(entry.getName(), "is a sparse file, which no package holds");
        }
        return switch (entry.getLinkFlag()) {
            case TarArchiveEntry.LF_NORMAL, TarArchiveEntry.LF_OLDNORM ->
                entry.isDirectory() ? Kind.DIRECTORY : Kind.FILE;
            case TarArchiveEntry.LF_DIR -> Kind.DIRECTORY;
            case TarArchiveEntry.LF_SYMLINK -> Kind.SYMLINK;
            case TarArchiveEntry.LF_LINK -> Kind.HARDLINK;
            case TarArchiveEntry.LF_CHR, TarArchiveEntry.LF_BLK ->
                throw refusal.entry(entry.getName(), "is a device");
            case TarArchiveEntry.LF_FIFO -> throw refusal.entry(entry.getName(), "is a pipe");
            default -> throw refusal.entry(
                    entry.getName(), "is of the unknown type " + (entry.getLinkFlag() & 0xff));
        };
    }
}
