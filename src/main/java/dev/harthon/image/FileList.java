package dev.harthon.image;

import dev.harthon.habitat.HabitatPackage;
import dev.harthon.habitat.PackageFile;
import dev.harthon.habitat.PackageFile.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The table of an image's contents. */
final class FileList {

    private final ImagePlan plan;
    private final List<ImageFile> files = new ArrayList<>();

    private FileList(ImagePlan plan) {
        this.plan = plan;
    }

    /** Every entry, sorted by path. What travels in an inner archive is listed as that archive. */
    static List<ImageFile> of(ImagePlan plan) {
        FileList list = new FileList(plan);
        Piece base = plan.pieces().get(plan.pieces().size() - 1);
        plan.entries().forEach(entry -> list.files.add(new ImageFile(entry.describe(), base)));
        plan.members().forEach(list::addMember);
        list.files.sort(Comparator.comparing(ImageFile::path));
        return list.files;
    }

    private void addMember(HabitatPackage member) {
        Piece piece = plan.pieceOf(member);
        Extras extras = plan.shape().hasExtras(List.of(member)) ? Extras.of(member) : Extras.empty();
        long inner = 0;
        for (PackageFile file : member.files()) {
            if (extras.contains(file)) {
                inner += file.size();
            } else {
                files.add(new ImageFile(
                        new PackageFile(plan.path(file), file.kind(), file.size(), file.mode(), file.link()), piece));
            }
        }
        if (!extras.isEmpty()) {
            String path = Extras.archivePath(member.ident());
            files.add(new ImageFile(new PackageFile(path, Kind.FILE, inner, 0644, Optional.empty()), piece));
        }
    }
}
