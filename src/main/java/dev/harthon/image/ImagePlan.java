package dev.harthon.image;

import dev.harthon.habitat.HabitatPackage;
import dev.harthon.habitat.PackageFile;
import dev.harthon.image.archive.TarWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything about an image but the packages' bytes.
 *
 * @param folder where the packages' paths begin in the archive; empty for the top
 * @param members the packages, in the archive's order
 * @param entries all that no package brings, sorted by path
 * @param shape how it is cut into files
 * @param start the text of the start script
 * @param init the text of the script inside the root
 * @param rendered hooks and configuration for people
 */
record ImagePlan(
        String folder,
        List<HabitatPackage> members,
        List<RootEntry> entries,
        Shape shape,
        List<Piece> pieces,
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

    /** The entries that no package brings, without the end of archive. */
    void writeRest(OutputStream tar) throws IOException {
        TarWriter writer = new TarWriter(tar);
        for (RootEntry entry : entries) {
            writer.put(entry.entry(), new ByteArrayInputStream(entry.content()));
        }
    }

    ImagePreview preview() {
        return new ImagePreview(COMMAND, start, init, rendered, FileList.of(this), pieces, notes);
    }

    /** The file that a package travels in. */
    Piece pieceOf(HabitatPackage member) {
        return shape.packaging() == Packaging.TARBALL ? pieces.get(0) : shape.piece(member);
    }

    /** The path of a package's file in the archive. */
    String path(PackageFile file) {
        return folder.isEmpty() ? file.path() : folder + "/" + file.path();
    }
}
