package dev.harthon.image;

import dev.harthon.habitat.PackageFile;
import dev.harthon.habitat.PackageFile.Kind;
import dev.harthon.habitat.PackageIdent;
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
import java.util.function.LongConsumer;

/** Writes a package's entries into its member of the image; what the fetcher would spoil goes into an inner archive. */
final class MemberWriter implements EntrySink, Closeable {

    private static final int MODE = 0777;
    private static final int OWNER_ENTERS = 0700;

    private record Inner(SpillFile file, TarWriter writer) {}

    private final String folder;
    private final Path spill;
    private final LongConsumer progress;
    private final TarWriter writer;
    private final Extras extras = Extras.empty();
    private Optional<Inner> inner = Optional.empty();
    private long done;

    /**
     * @param folder where the package's paths begin in the archive
     * @param spill a folder for what cannot be written in order
     * @param progress is told how many bytes of files were written
     */
    MemberWriter(OutputStream tar, String folder, Path spill, LongConsumer progress) {
        this.folder = folder;
        this.spill = spill;
        this.progress = progress;
        this.writer = new TarWriter(tar);
    }

    @Override
    public void entry(PackageFile file, long mtimeSeconds, InputStream content) throws IOException {
        if (extras.add(file)) {
            String link = file.link().orElse("");
            TarEntry entry = new TarEntry(file.path(), file.kind(), file.mode(), mtimeSeconds, file.size(), link);
            inner().writer().put(entry, content);
        } else {
            int mode = file.mode() & MODE | (file.kind() == Kind.DIRECTORY ? OWNER_ENTERS : 0);
            String path = inFolder(file.path());
            writer.put(new TarEntry(path, file.kind(), mode, mtimeSeconds, file.size(), link(file)), content);
        }
        done += file.size();
        progress.accept(done);
    }

    /** Writes what was put aside of the package. */
    void finish(PackageIdent ident) throws IOException {
        if (inner.isPresent()) {
            SpillFile file = inner.get().file();
            inner.get().writer().end();
            try (InputStream content = file.input()) {
                writer.put(TarEntry.file(Extras.archivePath(ident), 0644, file.size()), content);
            }
        }
    }

    @Override
    public void close() throws IOException {
        if (inner.isPresent()) {
            inner.get().file().close();
        }
    }

    private Inner inner() throws IOException {
        if (inner.isEmpty()) {
            SpillFile file = SpillFile.in(spill);
            inner = Optional.of(new Inner(file, new TarWriter(file.output())));
        }
        return inner.get();
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
