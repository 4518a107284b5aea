package dev.harthon.depot;

import dev.harthon.fault.PackageFault;
import dev.harthon.fault.Suggestions;
import dev.harthon.habitat.PackageIdent;
import dev.harthon.habitat.PackageSpec;
import java.util.List;
import java.util.stream.Collectors;

/** The words for packages that no source has. */
final class Missing {

    private static final int MOST_NAMED = 4;

    private Missing() {}

    static PackageFault top(PackageSpec spec, List<PackageSource> sources) {
        String places = sources.isEmpty()
                ? "there is no place to look in"
                : "it is not in " + sources.stream().map(Object::toString).distinct().collect(Collectors.joining(", "));
        List<String> known = sources.stream()
                .flatMap(source -> source.known().stream())
                .map(ident -> ident.origin() + "/" + ident.name())
                .distinct()
                .toList();
        String asked = spec.origin() + "/" + spec.name();
        return new PackageFault(
                "no package " + spec,
                places,
                known.contains(asked)
                        ? "there are others of " + asked + ": ask without version and release"
                        : Suggestions.question(asked, known, "name its file, or a folder that holds it"));
    }

    /** All of them in one go; a long list is cut, and counted. */
    static PackageFault dependencies(PackageIdent top, List<PackageIdent> missing) {
        String names = missing.stream().limit(MOST_NAMED).map(Object::toString).collect(Collectors.joining(", "));
        int more = missing.size() - MOST_NAMED;
        String verb = missing.size() == 1 ? " dependency is missing" : " dependencies are missing";
        return new PackageFault(
                "cannot load " + top + ": " + missing.size() + verb,
                names + (more > 0 ? " and " + more + " more" : ""),
                "name a folder that holds the .hart files of all that it needs");
    }
}
