package dev.harthon.image;

import dev.harthon.habitat.PackageIdent;

/**
 * A file of an image, before it is built.
 *
 * @param base its name without the suffix
 * @param suffix by which the fetcher tells how to unpack it, with the dot
 * @param extract whether the fetcher unpacks it
 */
public record Piece(String base, String suffix, boolean extract) {

    static final String TGZ = ".tgz";

    /** The archive of everything, or of what no package brings. */
    static Piece archive(PackageIdent ident) {
        return new Piece(dashed(ident), TGZ, true);
    }

    /** What no package brings: it must not be called like the service's own layer. */
    static Piece base(PackageIdent service) {
        return new Piece(dashed(service) + "-base", TGZ, true);
    }

    /** A package's own archive as it is. */
    static Piece verbatim(PackageIdent ident) {
        return new Piece(dashed(ident), ".tar.xz", true);
    }

    /** A package's own file, which the start script unpacks. */
    static Piece hart(PackageIdent ident) {
        return new Piece(dashed(ident), ".hart", false);
    }

    /** {@code core-redis-7.0.15-20240517120000.tgz}. */
    public String name() {
        return base + suffix;
    }

    private static String dashed(PackageIdent ident) {
        return ident.toString().replace('/', '-');
    }
}
