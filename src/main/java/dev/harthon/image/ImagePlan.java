package dev.harthon.image;

import dev.harthon.habitat.HabitatPackage;
import dev.harthon.habitat.PackageFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything about an image but the packages' bytes.
 *
 * @param folder where the packages' paths begin in the archive; empty for the top
 * @param members the packages, in the archive's order
 * @param entries all that no package brings, sorted by path
 * @param start the text of the start script
 * @param init the text of the script inside the root
 * @param rendered hooks and configuration for people
 */
record ImagePlan(
        String folder,
        List<HabitatPackage> members,
        List<RootEntry> entries,
        String start,
        Optional<String> init,
        Map<String, String> rendered,
        List<String> notes) {

    /** The folder of the service's own root. */
    static final String ROOT = "rootfs";

    /** What Marathon runs. */
    static final String COMMAND = "exec sh ./start";

    /** Where packages' paths begin in the archives of images with this isolation. */
    static String folder(Isolation isolation) {
        return isolation == Isolation.NONE ? "" : ROOT;
    }

    static ImagePlan of(ImageRequest request) {
        return new ImagePlanner(request).plan();
    }

    ImagePreview preview() {
        return new ImagePreview(COMMAND, start, init, rendered, FileList.of(this), notes);
    }

    /** The path of a package's file in the archive. */
    String path(PackageFile file) {
        return folder.isEmpty() ? file.path() : folder + "/" + file.path();
    }
}
