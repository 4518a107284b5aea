package dev.harthon.local.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;

/** Writes members into a sandbox. Folders get their modes and times last, so that read-only ones can be filled. */
final class Unpacking {

    private record Folder(Path path, int mode, FileTime modified) {}

    private final SandboxPath paths;
    private final Owner owner;
    private final List<Folder> folders = new ArrayList<>();

    Unpacking(Path sandbox, Owner owner) throws IOException {
        this.paths = new SandboxPath(sandbox.toRealPath());
        this.owner = owner;
    }

    void folder(String name, int mode, FileTime modified) throws IOException, FetchFailure {
        Path path = paths.place(name, owner);
        if (path.equals(paths.root())) {
            return;
        }
        boolean linked = Files.isSymbolicLink(path) && Files.isDirectory(path);
        if (!linked && !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            Files.deleteIfExists(path);
            Files.createDirectory(path);
            Modes.set(path, 0700);
            owner.take(path);
        }
        if (!linked) {
            folders.add(new Folder(path, Modes.masked(mode), modified));
        }
    }

    void file(String name, int mode, FileTime modified, InputStream content) throws IOException, FetchFailure {
        Path path = clear(name);
        try (OutputStream out = Files.newOutputStream(path)) {
            Copy.all(content, out);
        }
        owner.take(path);
        Modes.set(path, Modes.masked(mode));
        Files.setLastModifiedTime(path, modified);
    }

    void link(String name, String target, FileTime modified) throws IOException, FetchFailure {
        Path path = clear(name);
        Files.createSymbolicLink(path, Path.of(target));
        owner.take(path);
        Files.getFileAttributeView(path, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                .setTimes(modified, null, null);
    }

    void hardLink(String name, String target) throws IOException, FetchFailure {
        Path existing = paths.place(target, owner);
        Path path = clear(name);
        if (!existing.equals(path)) {
            try {
                Files.createLink(path, existing);
            } catch (NoSuchFileException e) {
                throw new FetchFailure("Failed to write archive header: Hard-link target '" + target
                        + "' does not exist.");
            }
        }
    }

    /** A pipe or a device node. */
    void node(String name, int mode, String... typeAndNumbers) throws IOException, FetchFailure {
        Path path = clear(name);
        List<String> command = new ArrayList<>(List.of(
                "mknod", "-m", Integer.toOctalString(Modes.masked(mode)), path.toString()));
        command.addAll(List.of(typeAndNumbers));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.onExit().join().exitValue() != 0) {
            throw new FetchFailure("Failed to write archive header: Can't create '" + path + "'");
        }
        owner.take(path);
    }

    /** To be called once, after the last member. */
    void finish() throws IOException {
        for (int i = folders.size() - 1; i >= 0; i--) {
            Folder folder = folders.get(i);
            if (Files.isDirectory(folder.path(), LinkOption.NOFOLLOW_LINKS)) {
                Files.setLastModifiedTime(folder.path(), folder.modified());
                Modes.set(folder.path(), folder.mode());
            }
        }
    }

    private Path clear(String name) throws IOException, FetchFailure {
        Path path = paths.place(name, owner);
        if (path.equals(paths.root())) {
            throw new FetchFailure("Failed to write archive header: Can't create '" + name + "'");
        }
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            Trees.delete(path);
        }
        Files.deleteIfExists(path);
        return path;
    }
}
