package dev.harthon.image;

import dev.harthon.habitat.PackageIdent;

/**
 * A package's share of an image.
 *
 * @param unpacked bytes of its archive entries
 * @param compressed bytes in the image
 * @param original bytes of the package's own file
 * @param reused whether it was compressed before, and kept
 */
public record MemberReport(PackageIdent ident, long unpacked, long compressed, long original, boolean reused) {}
