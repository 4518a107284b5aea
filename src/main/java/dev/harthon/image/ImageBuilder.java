package dev.harthon.image;

import dev.harthon.fault.InterruptedFault;
import dev.harthon.fault.OperationFault;
import dev.harthon.fault.PackageFault;
import dev.harthon.fault.PreflightFault;
import dev.harthon.habitat.HabitatPackage;
import dev.harthon.habitat.hart.HartReader;
import dev.harthon.image.archive.ArchiveWriter;
import dev.harthon.image.archive.ArchiveWriter.Part;
import dev.harthon.image.archive.ArchiveWriter.Written;
import dev.harthon.image.archive.ArchiveWriter.WrittenPart;
import dev.harthon.image.archive.Compression;
import dev.harthon.image.archive.MemberCache;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Builds images: one archive from a package and all that it needs. The same request gives the same bytes, whoever
 * builds it, when and where.
 */
public final class ImageBuilder {

    private static final String UNTOUCHED = "an archive that was there before is untouched";

    private final HartReader reader;
    private final MemberCache cache;
    private final Compression compression;
    private final int threads;

    /** @param reader verifies packages once more while they are read */
    public ImageBuilder(HartReader reader, MemberCache cache, Compression compression) {
        this.reader = reader;
        this.cache = cache;
        this.compression = compression;
        this.threads = Runtime.getRuntime().availableProcessors();
    }

    /**
     * What the image would be; nothing is written.
     *
     * @throws PreflightFault if it cannot be built like this
     * @throws PackageFault if a package is missing or cannot be used
     */
    public ImagePreview preview(ImageRequest request) {
        return ImagePlan.of(request).preview();
    }

    /**
     * Builds the image. Each file is written whole or not at all: one that was there before stays until the new one is
     * complete.
     *
     * @param output the archive, or the folder for several files
     * @throws PreflightFault if it cannot be built like this
     * @throws PackageFault if a package is missing, cannot be read, or is not the one that was loaded
     * @throws dev.harthon.fault.TrustFault if a package's signature is not trusted
     * @throws OperationFault if the file cannot be written
     * @throws InterruptedFault if the thread was interrupted
     */
    public Image build(ImageRequest request, Path output, ImageProgress progress) {
        ImagePlan plan = ImagePlan.of(request);
        Path spill = output.toAbsolutePath().getParent();
        MemberParts parts = new MemberParts(reader, compression, plan.folder(), spill, progress);
        ArchiveWriter writer = new ArchiveWriter(cache, compression, threads);
        try {
            if (request.packaging() != Packaging.TARBALL) {
                return new PieceBuild(plan, output, writer, parts).run();
            }
            List<Part> all = parts.of(plan.members());
            return tarball(plan, output, request.singleMember()
                    ? writer.writeSingle(output, all, plan::writeRest)
                    : writer.write(output, all, plan::writeRest));
        } catch (IOException e) {
            throw fault(output, e);
        } catch (UncheckedIOException e) {
            throw fault(output, e.getCause());
        } catch (InterruptedFault e) {
            Thread.interrupted();
            throw e;
        }
    }

    private static Image tarball(ImagePlan plan, Path output, Written written) {
        List<MemberReport> reports = IntStream.range(0, plan.members().size())
                .mapToObj(i -> report(plan.members().get(i), written.parts().get(i)))
                .toList();
        Artifact archive = new Artifact(output, written.sha256(), written.size(), plan.pieces().get(0));
        return new Image(output, written.sha256(), written.size(), List.of(archive), reports, plan.notes());
    }

    private static MemberReport report(HabitatPackage member, WrittenPart part) {
        return new MemberReport(member.ident(), part.unpacked(), part.size(), member.size(), part.reused());
    }

    private static String reason(IOException e) {
        if (e instanceof AccessDeniedException denied) {
            return "permission denied: " + denied.getFile();
        }
        return e instanceof FileSystemException system && system.getReason() == null
                ? "the file system refuses " + system.getFile()
                : String.valueOf(e.getMessage());
    }

    private static RuntimeException fault(Path output, IOException e) {
        if (e instanceof ClosedByInterruptException) {
            Thread.interrupted();
            return new InterruptedFault("the build was interrupted", UNTOUCHED, "", e);
        }
        return new OperationFault(
                "cannot build " + output,
                reason(e),
                "make room or choose another place; " + UNTOUCHED,
                e);
    }
}
