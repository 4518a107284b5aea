package dev.harthon.image;

import dev.harthon.habitat.PackageIdent;
import java.nio.file.Path;
import java.util.List;

/**
 * An image that was built.
 *
 * @param file the archive, or the folder of several
 * @param sha256 of the file, 64 hex digits; of several, of the names and digests of all
 * @param size of all files, in bytes
 * @param artifacts the files that agents fetch
 * @param members one for each package, in the order of the archive
 * @param notes what the user should know of it, one sentence each
 */
public record Image(
        Path file,
        String sha256,
        long size,
        List<Artifact> artifacts,
        List<MemberReport> members,
        List<String> notes) {

    public Image {
        artifacts = List.copyOf(artifacts);
        members = List.copyOf(members);
        notes = List.copyOf(notes);
    }

    /** {@code origin-name-version-release.tgz}, as the archive of a service is named by default. */
    public static String fileName(PackageIdent service) {
        return service.toString().replace('/', '-') + ".tgz";
    }
}
