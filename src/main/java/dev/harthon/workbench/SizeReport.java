package dev.harthon.workbench;

import dev.harthon.habitat.HabitatPackage;
import dev.harthon.habitat.PackageFile;
import dev.harthon.habitat.PackageIdent;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * Where the bytes of an image are.
 *
 * @param packages the largest in the archive first
 * @param duplicates packages that are there in several releases
 * @param largest the ten largest files
 */
public record SizeReport(List<Share> packages, List<Duplicate> duplicates, List<LargeFile> largest) {

    private static final int LARGEST = 10;

    /**
     * A package's part of the image.
     *
     * @param unpacked bytes of its files
     * @param compressed bytes in the archive
     * @param share of the archive's bytes, 0 to 1
     * @param neededBy packages of the image that name it among their dependencies
     */
    public record Share(
            PackageIdent ident, long unpacked, long compressed, double share, List<PackageIdent> neededBy) {}

    /**
     * A package of several releases.
     *
     * @param name origin and name
     * @param unpacked bytes of all of them
     */
    public record Duplicate(String name, List<PackageIdent> releases, long unpacked) {}

    /** @param path below the package's folder */
    public record LargeFile(PackageIdent ident, String path, long bytes) {}

    /** @param compressed what a package takes in the archive, in bytes */
    public static SizeReport of(List<HabitatPackage> members, ToLongFunction<HabitatPackage> compressed) {
        long total = Math.max(1, members.stream().mapToLong(compressed).sum());
        List<Share> packages = members.stream()
                .map(member -> share(member, compressed.applyAsLong(member), total, members))
                .sorted(Comparator.comparingLong(Share::compressed).reversed()
                        .thenComparing(share -> share.ident().toString()))
                .toList();
        return new SizeReport(packages, duplicates(members), largest(members));
    }

    private static Share share(HabitatPackage member, long compressed, long total, List<HabitatPackage> members) {
        List<PackageIdent> neededBy = members.stream()
                .filter(other -> other.metadata().deps().contains(member.ident()))
                .map(HabitatPackage::ident)
                .toList();
        return new Share(
                member.ident(), member.unpackedSize(), compressed, (double) compressed / total, neededBy);
    }

    private static List<Duplicate> duplicates(List<HabitatPackage> members) {
        return members.stream()
                .collect(Collectors.groupingBy(
                        member -> member.ident().origin() + "/" + member.ident().name(),
                        TreeMap::new,
                        Collectors.toList()))
                .entrySet()
                .stream()
                .filter(releases -> releases.getValue().size() > 1)
                .map(releases -> new Duplicate(
                        releases.getKey(),
                        releases.getValue().stream().map(HabitatPackage::ident).toList(),
                        releases.getValue().stream().mapToLong(HabitatPackage::unpackedSize).sum()))
                .toList();
    }

    private static List<LargeFile> largest(List<HabitatPackage> members) {
        return members.stream()
                .flatMap(member -> member.files().stream()
                        .sorted(Comparator.comparingLong(PackageFile::size).reversed())
                        .limit(LARGEST)
                        .map(file -> new LargeFile(
                                member.ident(), FileListing.relative(file, member.ident().prefix()), file.size())))
                .sorted(Comparator.comparingLong(LargeFile::bytes).reversed().thenComparing(LargeFile::path))
                .limit(LARGEST)
                .toList();
    }
}
