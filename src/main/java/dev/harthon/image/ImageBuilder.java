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
import dev.harthon.image.archive.MemberKey;
import dev.harthon.image.archive.TarWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongConsumer;
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
     * Builds the archive, whole or not at all: a file that was there before stays until the new one is complete.
     *
     * @throws PreflightFault if it cannot be built like this
     * @throws PackageFault if a package is missing, cannot be read, or is not the one that was loaded
     * @throws dev.harthon.fault.TrustFault if a package's signature is not trusted
     * @throws OperationFault if the file cannot be written
     * @throws InterruptedFault if the thread was interrupted
     */
    public Image build(ImageRequest request, Path output, ImageProgress progress) {
        if (request.packaging() != Packaging.TARBALL) {
            throw new PreflightFault(
                    "one archive was asked for, and packaging is " + request.packaging(),
                    "with it, agents fetch several files",
                    "set packaging tarball");
        }
        ImagePlan plan = ImagePlan.of(request);
        Path spill = output.toAbsolutePath().getParent();
        List<Part> parts = plan.members().stream().map(member -> part(plan, member, spill, progress)).toList();
        try {
            ArchiveWriter writer = new ArchiveWriter(cache, compression, threads);
            return image(plan, output, writer.write(output, parts, tar -> rest(plan, tar)));
        } catch (IOException e) {
            throw fault(output, e);
        } catch (UncheckedIOException e) {
            throw fault(output, e.getCause());
        } catch (InterruptedFault e) {
            Thread.interrupted();
            throw e;
        }
    }

    private Part part(ImagePlan plan, HabitatPackage member, Path spill, ImageProgress progress) {
        MemberKey key = new MemberKey(member.seal().digest(), plan.folder(), compression);
        return new Part(key, member.unpackedSize(), tar -> {
            LongConsumer steps = done -> advanced(member, done, progress);
            try (MemberWriter writer = new MemberWriter(tar, plan.folder(), spill, steps)) {
                HabitatPackage read = reader.read(member.file(), writer);
                requireSame(member, read);
                writer.finish(member.ident());
            }
        }, () -> progress.advanced(member.ident(), member.unpackedSize(), member.unpackedSize()));
    }

    /** The last step is told when the member is whole. */
    private static void advanced(HabitatPackage member, long done, ImageProgress progress) {
        if (done < member.unpackedSize()) {
            progress.advanced(member.ident(), done, member.unpackedSize());
        }
    }

    private static void rest(ImagePlan plan, OutputStream tar) throws IOException {
        TarWriter writer = new TarWriter(tar);
        for (RootEntry entry : plan.entries()) {
            writer.put(entry.entry(), new ByteArrayInputStream(entry.content()));
        }
    }

    private static void requireSame(HabitatPackage loaded, HabitatPackage read) {
        if (!loaded.seal().digest().equals(read.seal().digest())) {
            throw new PackageFault(
                    loaded.file() + " has changed since it was loaded",
                    "its payload is not that of " + loaded.ident() + " any more",
                    "load the package again");
        }
    }

    private static Image image(ImagePlan plan, Path output, Written written) {
        List<MemberReport> reports = IntStream.range(0, plan.members().size())
                .mapToObj(i -> report(plan.members().get(i), written.parts().get(i)))
                .toList();
        return new Image(output, written.sha256(), written.size(), reports, plan.notes());
    }

    private static MemberReport report(HabitatPackage member, WrittenPart part) {
        return new MemberReport(member.ident(), part.unpacked(), part.size(), part.reused());
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
