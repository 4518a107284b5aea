package dev.harthon.habitat.hart;

import dev.harthon.habitat.PackageFile;
import dev.harthon.habitat.PackageFile.Kind;
import dev.harthon.habitat.PackageIdent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;

/** One pass over the archive: checks every entry, keeps the texts, hands everything to the sink. */
final class ArchivePass {

    private final HartLimits limits;
    private final Refusal refusal;
    private final EntrySink sink;
    private final EntryGate gate;
    private final PackageTexts texts;
    private final List<PackageFile> files = new ArrayList<>();

    ArchivePass(HartLimits limits, Refusal refusal, EntrySink sink) {
        this.limits = limits;
        this.refusal = refusal;
        this.sink = sink;
        this.gate = new EntryGate(limits, refusal);
        this.texts = new PackageTexts(limits, refusal);
    }

    /** The package that the first entries name; what they hold is not looked at. */
    static PackageIdent firstIdent(Payload payload, HartLimits limits, Refusal refusal) throws IOException {
        GuardedTar tar = new GuardedTar(Unpacked.open(payload, limits, refusal), limits, refusal);
        EntryGate gate = new EntryGate(limits, refusal);
        Optional<TarArchiveEntry> entry = tar.next();
        while (entry.isPresent() && gate.admit(entry.get()).isEmpty()) {
            entry = tar.next();
        }
        return gate.ident();
    }

    void run(Payload payload) throws IOException {
        Unpacked archive = Unpacked.open(payload, limits, refusal);
        GuardedTar tar = new GuardedTar(archive, limits, refusal);
        for (Optional<TarArchiveEntry> entry = tar.next(); entry.isPresent(); entry = tar.next()) {
            Optional<PackageFile> file = gate.admit(entry.get());
            if (file.isPresent()) {
                take(file.get(), entry.get().getLastModifiedTime().toMillis() / 1000, tar);
            }
        }
        archive.finish();
        gate.ident();
        texts.finish();
    }

    /** The package that the archive's folder names. */
    PackageIdent ident() {
        return gate.ident();
    }

    PackageTexts texts() {
        return texts;
    }

    List<PackageFile> files() {
        return List.copyOf(files);
    }

    private void take(PackageFile file, long mtimeSeconds, InputStream tar) throws IOException {
        files.add(file);
        String prefix = gate.ident().prefix() + "/";
        boolean wanted = file.kind() == Kind.FILE && texts.wants(file.path().substring(prefix.length()), file.size());
        if (wanted) {
            byte[] content = tar.readNBytes((int) file.size());
            texts.add(file.path().substring(prefix.length()), content);
            give(file, mtimeSeconds, new EntryContent(new ByteArrayInputStream(content)));
        } else {
            InputStream content = file.kind() == Kind.FILE ? tar : InputStream.nullInputStream();
            give(file, mtimeSeconds, new EntryContent(content));
        }
    }

    private void give(PackageFile file, long mtimeSeconds, EntryContent content) throws IOException {
        try {
            sink.entry(file, mtimeSeconds, content);
        } catch (IOException e) {
            if (content.failure().isPresent()) {
                throw content.failure().get();
            }
            throw new UncheckedIOException(e);
        }
        content.drain();
    }
}
