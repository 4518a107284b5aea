package dev.harthon.local.fetch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where an archive's member goes: below the sandbox, whatever its name says. A leading slash is dropped, two dots are
 * refused, and a symbolic link on the way is followed only as long as it stays inside.
 */
record SandboxPath(Path root) {

    /** The place for a name; folders on the way are made. */
    Path place(String name, Owner owner) throws IOException, FetchFailure {
        List<String> parts = parts(name);
        Path folder = root;
        for (String part : parts.subList(0, Math.max(0, parts.size() - 1))) {
            folder = enter(folder.resolve(part), name, owner);
        }
        return parts.isEmpty() ? root : folder.resolve(parts.get(parts.size() - 1));
    }

    private List<String> parts(String name) throws FetchFailure {
        List<String> parts = Stream.of(name.split("/")).filter(p -> !p.isEmpty() && !p.equals(".")).toList();
        if (parts.contains("..")) {
            throw new FetchFailure("Failed to write archive header: Path contains '..'");
        }
        return parts;
    }

    private Path enter(Path folder, String name, Owner owner) throws IOException, FetchFailure {
        if (Files.isSymbolicLink(folder)) {
            if (!Files.exists(folder) || !folder.toRealPath().startsWith(root)) {
                throw new FetchFailure("Failed to write archive header: Can't create '" + name
                        + "': the link '" + root.relativize(folder) + "' leads out of the sandbox");
            }
            return folder.toRealPath();
        }
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            Files.deleteIfExists(folder);
            Files.createDirectory(folder);
            Modes.set(folder, 0755);
            owner.take(folder);
        }
        return folder;
    }
}
