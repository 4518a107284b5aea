package dev.harthon.image;

import dev.harthon.fault.PreflightFault;
import dev.harthon.habitat.HabitatPackage;
import dev.harthon.image.script.Arrival;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How an image is cut into files, and how the packages get into the root. */
record Shape(Packaging packaging, LayerFormat format) {

    /** @throws PreflightFault if packages that come as they are could not be used where they lie */
    static Shape of(ImageRequest request) {
        Shape shape = new Shape(request.packaging(), request.layers());
        boolean asTheyAre = shape.packaging == Packaging.HARTS || shape.hasVerbatimLayers();
        if (asTheyAre && request.isolation() == Isolation.NONE) {
            throw new PreflightFault(
                    "packages cannot be used as they are without a root of their own",
                    "they link to one another below /hab, and isolation is none",
                    "set packaging tarball, or set isolation chroot or userns");
        }
        return shape;
    }

    Arrival arrival() {
        if (packaging == Packaging.HARTS) {
            return Arrival.AS_HARTS;
        }
        return hasVerbatimLayers() ? Arrival.BESIDE_ROOT : Arrival.IN_ROOT;
    }

    /** Whether what the fetcher would spoil must travel in an inner archive. */
    boolean hasExtras(List<HabitatPackage> members) {
        return packaging != Packaging.HARTS && members.stream().anyMatch(Shape::isSpoilt);
    }

    /** The file that a package travels in, if it has one of its own. */
    Piece piece(HabitatPackage member) {
        if (packaging == Packaging.HARTS) {
            return Piece.hart(member.ident());
        }
        return isVerbatim(member) ? Piece.verbatim(member.ident()) : Piece.archive(member.ident());
    }

    /** Whether a package's archive is used as it is: not where the fetcher would spoil it. */
    boolean isVerbatim(HabitatPackage member) {
        return hasVerbatimLayers() && !isSpoilt(member);
    }

    /** All files: one for each package in its order, then the base. */
    List<Piece> pieces(Members members) {
        if (packaging == Packaging.TARBALL) {
            return List.of(Piece.archive(members.service().ident()));
        }
        return Stream.concat(
                        members.all().stream().map(this::piece), Stream.of(Piece.base(members.service().ident())))
                .collect(Collectors.toUnmodifiableList());
    }

    private boolean hasVerbatimLayers() {
        return packaging == Packaging.LAYERS && format == LayerFormat.XZ;
    }

    private static boolean isSpoilt(HabitatPackage member) {
        return !Extras.of(member).isEmpty();
    }
}
