package dev.harthon.workbench;

import dev.harthon.fault.OperationFault;
import dev.harthon.fault.UsageFault;
import dev.harthon.habitat.HabitatPackage;
import dev.harthon.habitat.PackageIdent;
import dev.harthon.habitat.hart.HartReader;
import dev.harthon.image.Artifact;
import dev.harthon.image.Image;
import dev.harthon.image.ImageBuilder;
import dev.harthon.image.ImagePreview;
import dev.harthon.image.ImageProgress;
import dev.harthon.image.ImageRequest;
import dev.harthon.image.MemberReport;
import dev.harthon.image.Packaging;
import dev.harthon.image.archive.Compression;
import dev.harthon.image.archive.MemberCache;
import dev.harthon.session.Session;
import dev.harthon.session.settings.BuildSettings;
import dev.harthon.workbench.sbom.BillOfMaterials;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Builds images of the session, and remembers the last one, so that nothing is built twice. */
public final class Workshop {

    private record Stamp(long size, FileTime time) {}

    private record Built(ImageRequest request, Compression compression, Image image, List<Stamp> stamps) {}

    private final PackageLoader loader;
    private final ImagePlanner planner;
    private final MemberCache members;
    private final Places places;
    private Optional<Built> last = Optional.empty();

    public Workshop(PackageLoader loader, ImagePlanner planner, MemberCache members, Places places) {
        this.loader = loader;
        this.planner = planner;
        this.members = members;
        this.places = places;
    }

    /** What the session wants built. */
    public ImageRequest plan(Session session, Progress progress) {
        return planner.plan(session, progress);
    }

    /** What would be built. */
    public ImagePreview preview(Session session, Progress progress) {
        return builder(session).preview(plan(session, progress));
    }

    /**
     * Builds into the file, or into the folder under the package's name, unless that is there as it should be.
     *
     * @param singleMember whether the archive is one gzip stream
     */
    public Image build(Session session, Path output, boolean singleMember, Progress progress) {
        Path file = file(session, output);
        ImageRequest plan = planner.plan(session, progress);
        ImageRequest request = singleMember ? single(plan) : plan;
        return ready(session, request)
                .filter(image -> image.file().equals(file))
                .orElseGet(() -> remember(session, request, build(session, request, file, progress)));
    }

    private static ImageRequest single(ImageRequest request) {
        if (request.packaging() != Packaging.TARBALL) {
            throw new UsageFault(
                    "only one archive can be one gzip stream",
                    "packaging is " + request.packaging(),
                    "leave --single-member out, or: set packaging tarball");
        }
        return request.asSingleMember();
    }

    /** The image of the session as it is: the last one that was built, or a new one in Harthon's cache. */
    public Image current(Session session, Progress progress) {
        ImageRequest request = planner.plan(session, progress);
        return ready(session, request).orElseGet(() -> {
            Path file = file(session, places.images());
            return remember(session, request, build(session, request, file, progress));
        });
    }

    /** The image of the session as it is, if it was built. */
    public Optional<Image> ready(Session session, ImageRequest request) {
        return last.filter(built -> built.request().equals(request))
                .filter(built -> built.compression() == session.require(BuildSettings.COMPRESSION))
                .filter(Workshop::isThere)
                .map(Built::image);
    }

    /** Where the bytes of an image of the session are. */
    public SizeReport sizes(Session session, Image image, Progress progress) {
        Map<PackageIdent, Long> compressed = image.members().stream()
                .collect(Collectors.toMap(MemberReport::ident, MemberReport::compressed));
        return SizeReport.of(
                plan(session, progress).packages(), member -> compressed.getOrDefault(member.ident(), 0L));
    }

    /** The same of an image that is not built: of each package what its {@code .hart} has. */
    public SizeReport sizes(Session session, Progress progress) {
        return SizeReport.of(plan(session, progress).packages(), HabitatPackage::size);
    }

    /** The bill of materials of an image of the session. @param harthon the version of Harthon */
    public JsonNode billOfMaterials(Session session, Image image, String harthon, Progress progress) {
        return new BillOfMaterials(plan(session, progress), image, harthon).document(reader(session));
    }

    private Image remember(Session session, ImageRequest request, Image image) {
        Compression compression = session.require(BuildSettings.COMPRESSION);
        last = stamps(image).map(stamps -> new Built(request, compression, image, stamps));
        return image;
    }

    /** Where an image goes that is built into that file or folder; one of several files has a folder of its own. */
    public static Path file(Session session, Path output) {
        PackageIdent ident = session.closure().top().ident();
        Packaging packaging = session.require(BuildSettings.PACKAGING);
        if (packaging != Packaging.TARBALL) {
            return output.resolve(Image.fileName(ident).replaceFirst("tgz$", packaging.toString()));
        }
        boolean named = output.getFileName() != null && output.getFileName().toString().matches(".*\\.(tgz|tar\\.gz)");
        return named ? output : output.resolve(Image.fileName(ident));
    }

    private Image build(Session session, ImageRequest request, Path file, Progress progress) {
        long total = request.service().all().mapToLong(HabitatPackage::unpackedSize).sum();
        progress.start("build " + file.getFileName(), total);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new OperationFault(
                    "cannot make the folder of " + file, String.valueOf(e.getMessage()), "choose another: build --to PATH", e);
        }
        return builder(session).build(request, file, new Steps(progress));
    }

    private ImageBuilder builder(Session session) {
        return new ImageBuilder(reader(session), members, session.require(BuildSettings.COMPRESSION));
    }

    private HartReader reader(Session session) {
        List<Path> keys = session.loaded().stream()
                .flatMap(loaded -> loaded.request().keys().stream())
                .map(Path::of)
                .toList();
        return loader.reader(keys, session.require(BuildSettings.TRUST));
    }

    /** Nobody has touched the files since. */
    private static boolean isThere(Built built) {
        return stamps(built.image()).equals(Optional.of(built.stamps()));
    }

    /** What tells whether the files are still those that were built; empty if one is not there. */
    private static Optional<List<Stamp>> stamps(Image image) {
        List<Stamp> stamps = new ArrayList<>();
        try {
            for (Artifact artifact : image.artifacts()) {
                Path file = artifact.file();
                stamps.add(new Stamp(Files.size(file), Files.getLastModifiedTime(file)));
            }
            return Optional.of(List.copyOf(stamps));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    /** Turns how far each package is into bytes that are done. */
    private static final class Steps implements ImageProgress {

        private final Progress progress;
        private final Map<PackageIdent, Long> done = new HashMap<>();

        Steps(Progress progress) {
            this.progress = progress;
        }

        @Override
        public synchronized void advanced(PackageIdent ident, long bytes, long total) {
            long before = done.getOrDefault(ident, 0L);
            done.put(ident, Math.max(before, bytes));
            progress.advance(Math.max(0, bytes - before));
        }
    }
}
