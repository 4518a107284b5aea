package dev.harthon.image;

import dev.harthon.habitat.PackageFile;
import dev.harthon.image.archive.TarEntry;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** An entry of the image that no package brings. Its time is constant. */
record RootEntry(TarEntry entry, byte[] content) {

    static RootEntry directory(String path, int mode) {
        return new RootEntry(TarEntry.directory(path, mode), new byte[0]);
    }

    static RootEntry file(String path, int mode, String text) {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        return new RootEntry(TarEntry.file(path, mode, content.length), content);
    }

    static RootEntry symlink(String path, String target) {
        return new RootEntry(TarEntry.symlink(path, target), new byte[0]);
    }

    String path() {
        return entry.path();
    }

    PackageFile describe() {
        Optional<String> link = Optional.of(entry.link()).filter(text -> !text.isEmpty());
        return new PackageFile(entry.path(), entry.kind(), entry.size(), entry.mode(), link);
    }
}
