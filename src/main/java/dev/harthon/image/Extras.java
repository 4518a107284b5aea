package dev.harthon.image;

import dev.harthon.habitat.HabitatPackage;
import dev.harthon.habitat.PackageFile;
import dev.harthon.habitat.PackageFile.Kind;
import dev.harthon.habitat.PackageIdent;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The entries of a package that the fetcher of Mesos would spoil. It dies of names beyond ASCII, and drops the set-id
 * and sticky bits. They travel in an archive inside the archive, which the start script unpacks with tar.
 *
 * @param paths of the entries, hard links to them included
 */
record Extras(Set<String> paths) {

    private static final int SPECIAL_BITS = 07000;

    static Extras of(HabitatPackage member) {
        Extras extras = empty();
        member.files().forEach(extras::add);
        return extras;
    }

    /** None yet: entries are added while the package is read. */
    static Extras empty() {
        return new Extras(new LinkedHashSet<>());
    }

    /** Looks at the next entry of the package, and says whether it is one of these. */
    boolean add(PackageFile file) {
        boolean linked = file.kind() == Kind.HARDLINK && paths.contains(file.link().orElse(""));
        return (linked || !isAscii(file.path()) || hasSpecialMode(file)) && paths.add(file.path());
    }

    boolean isEmpty() {
        return paths.isEmpty();
    }

    boolean contains(PackageFile file) {
        return paths.contains(file.path());
    }

    /** Where the inner archive of a package lies in the image. */
    static String archivePath(PackageIdent member) {
        return "extra/" + member.toString().replace('/', '-') + ".tar";
    }

    /**
     * What the user should know, if anything.
     *
     * @param peeled whether the fetcher never sees the entries, for start unpacks the package
     */
    static List<String> notes(HabitatPackage member, boolean peeled) {
        long names = member.files().stream().filter(file -> !isAscii(file.path())).count();
        List<String> special = member.files().stream()
                .filter(Extras::hasSpecialMode)
                .map(file -> String.format("%s (%04o)", file.path(), file.mode()))
                .toList();
        List<String> notes = new ArrayList<>();
        if (names > 0) {
            notes.add(member.ident() + ": " + names + (names == 1 ? " name is" : " names are")
                    + " beyond ASCII, which the Mesos fetcher dies of; " + (peeled
                            ? "start unpacks the package itself"
                            : "they travel in an inner archive, which start unpacks with the agent's tar"));
        }
        if (!special.isEmpty()) {
            notes.add(member.ident() + ": set-id or sticky bits, which the Mesos fetcher drops, are set by start"
                    + (peeled ? " as it unpacks the package: " : " from an inner archive: ")
                    + String.join(", ", special.subList(0, Math.min(3, special.size())))
                    + (special.size() > 3 ? " and " + (special.size() - 3) + " more" : ""));
        }
        return notes;
    }

    static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }

    private static boolean hasSpecialMode(PackageFile file) {
        return file.kind() != Kind.SYMLINK && file.kind() != Kind.HARDLINK && (file.mode() & SPECIAL_BITS) != 0;
    }
}
