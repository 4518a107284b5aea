package dev.harthon.image;

import dev.harthon.habitat.HabitatPackage;
import dev.harthon.habitat.PackageFile;
import dev.harthon.habitat.PackageFile.Kind;
import dev.harthon.image.archive.TarEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The table of an image's contents. */
final class FileList {

    private FileList() {}

    /** Every entry, sorted by path. What travels in an inner archive is listed as that archive. */
    static List<PackageFile> of(ImagePlan plan) {
        List<PackageFile> files = new ArrayList<>();
        plan.entries().forEach(entry -> files.add(entry.describe()));
        plan.members().forEach(member -> addMember(files, plan, member));
        files.sort(Comparator.comparing(PackageFile::path));
        return files;
    }

    private static void addMember(List<PackageFile> files, ImagePlan plan, HabitatPackage member) {
        Extras extras = Extras.of(member);
        long inner = 0;
        for (PackageFile file : member.files()) {
            if (extras.contains(file)) {
                inner += file.size();
            } else {
                files.add(new PackageFile(plan.path(file), file.kind(), file.size(), file.mode(), file.link()));
            }
        }
        if (!extras.isEmpty()) {
            files.add(new PackageFile(Extras.archivePath(member.ident()), Kind.FILE, inner, 0644, Optional.empty()));
        }
    }
}
