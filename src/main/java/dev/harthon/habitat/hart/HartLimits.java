package dev.harthon.habitat.hart;

/**
 * How much a package may ask for. What goes beyond is refused, and the limit named. Sizes are in bytes.
 *
 * @param entries of the archive
 * @param entrySize of one file
 * @param totalSize of all files
 * @param pathLength of an entry's name and of a link's target
 * @param nameLength of one part of an entry's name
 * @param extendedHeader of a PAX header
 * @param xzMemory that the decoder may use
 * @param ratio of unpacked to packed, heeded from {@code ratioFrom} unpacked bytes on
 * @param text of one metafile, hook or template
 * @param texts of all of them
 */
public record HartLimits(
        long entries,
        long entrySize,
        long totalSize,
        int pathLength,
        int nameLength,
        int extendedHeader,
        long xzMemory,
        long ratio,
        long ratioFrom,
        int text,
        long texts) {

    private static final int KIB = 1 << 10;
    private static final int MIB = 1 << 20;
    private static final long GIB = 1L << 30;

    public static HartLimits standard() {
        return new HartLimits(
                1_000_000, 8 * GIB, 64 * GIB, 4 * KIB, 255, MIB, 256L * MIB, 200, 100L * MIB, MIB, 64L * MIB);
    }

    public HartLimits withEntries(long most) {
        return new HartLimits(
                most, entrySize, totalSize, pathLength, nameLength, extendedHeader, xzMemory, ratio, ratioFrom, text,
                texts);
    }

    /** @param one of one file, {@code all} of all files */
    public HartLimits withSizes(long one, long all) {
        return new HartLimits(
                entries, one, all, pathLength, nameLength, extendedHeader, xzMemory, ratio, ratioFrom, text, texts);
    }

    public HartLimits withXzMemory(long most) {
        return new HartLimits(
                entries, entrySize, totalSize, pathLength, nameLength, extendedHeader, most, ratio, ratioFrom, text,
                texts);
    }

    public HartLimits withRatio(long most, long from) {
        return new HartLimits(
                entries, entrySize, totalSize, pathLength, nameLength, extendedHeader, xzMemory, most, from, text,
                texts);
    }

    /** @param one metafile, hook or template, {@code all} of them */
    public HartLimits withTexts(int one, long all) {
        return new HartLimits(
                entries, entrySize, totalSize, pathLength, nameLength, extendedHeader, xzMemory, ratio, ratioFrom, one,
                all);
    }
}
