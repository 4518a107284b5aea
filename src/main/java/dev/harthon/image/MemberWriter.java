package dev.harthon.image;

import dev.harthon.habitat.HabitatPackage;
import dev.harthon.habitat.PackageFile;
import dev.harthon.habitat.PackageFile.Kind;
import dev.harthon.habitat.hart.EntrySink;
import dev.harthon.image.archive.SpillFile;
import dev.harthon.image.archive.TarEntry;
import dev.harthon.image.archive.TarWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;

/** Writes a package's entries into its member of the image, and those that the fetcher would spoil into an inner one. */
final class MemberWriter implements EntrySink, Closeable {

    private static final int MODE = 0777;
    private static final int OWNER_ENTERS = 0700;

    private final HabitatPackage member;
    private final String folder;
    private final Extras extras;
    private final ImageProgress progress;
    private final TarWriter writer;
    private final Optional<SpillFile> inner;
    private final Optional<TarWriter> innerWriter;
    private long done;

    /**
     * @param folder where the package's paths begin in the archive
     * @param spill a folder for what cannot be written in order
     */
    MemberWriter(OutputStream tar, HabitatPackage member, String folder, Path spill, ImageProgress progress)
            throws IOException {
        this.member = member;
        this.folder = folder;
        this.progress = progress;
        this.extras = Extras.of(member);
        this.writer = new TarWriter(tar);
        this.inner = extras.isEmpty() ? Optional.empty() : Optional.of(SpillFile.in(spill));
        this.innerWriter = inner.map(file -> new TarWriter(file.output()));
    }

    @Override
    public void entry(PackageFile file, long mtimeSeconds, InputStream content) throws IOException {
        if (extras.contains(file)) {
            String link = file.link().orElse("");
            TarEntry entry = new TarEntry(file.path(), file.kind(), file.mode(), mtimeSeconds, file.size(), link);
            innerWriter.orElseThrow().put(entry, content);
        } else {
            int mode = file.mode() & MODE | (file.kind() == Kind.DIRECTORY ? OWNER_ENTERS : 0);
            TarEntry entry = new TarEntry(inFolder(file.path()), file.kind(), mode, mtimeSeconds, file.size(), link(file));
            writer.put(entry, content);
        }
        done += file.size();
        if (done < member.unpackedSize()) {
            progress.advanced(member.ident(), done, member.unpackedSize());
        }
    }

    /** Writes what was put aside. */
    void finish() throws IOException {
        if (inner.isPresent()) {
            innerWriter.orElseThrow().end();
            try (InputStream content = inner.get().input()) {
                writer.put(TarEntry.file(Extras.archivePath(member), 0644, inner.get().size()), content);
            }
        }
    }

    @Override
    public void close() throws IOException {
        if (inner.isPresent()) {
            inner.get().close();
        }
    }

    private String inFolder(String path) {
        return folder.isEmpty() ? path : folder + "/" + path;
    }

    /** In the sandbox there is no {@code /hab}: links to it are made relative. */
    private String link(PackageFile file) {
        String target = file.link().orElse("");
        if (file.kind() == Kind.HARDLINK) {
            return inFolder(target);
        }
        boolean relocated = folder.isEmpty() && target.startsWith("/hab/pkgs/");
        long depth = file.path().chars().filter(c -> c == '/').count();
        return relocated ? "../".repeat((int) depth) + target.substring(1) : target;
    }
}
