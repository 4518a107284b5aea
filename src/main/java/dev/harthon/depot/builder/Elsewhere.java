package dev.harthon.depot.builder;

import dev.harthon.fault.NetworkFault;
import dev.harthon.fault.OperationFault;
import dev.harthon.fault.PackageFault;
import dev.harthon.fault.Suggestions;
import dev.harthon.habitat.PackageIdent;
import dev.harthon.habitat.PackageSpec;
import dev.harthon.habitat.Target;
import java.util.List;
import java.util.Optional;

/** Where a package is that is not where it was looked for: in another channel, for another target, by another name. */
record Elsewhere(BuilderDepot depot, PackageSpec spec, Target target) {

    private static final int FEW = 3;

    /** @param channels that were looked into; none for a full identifier, which needs no channel */
    PackageFault fault(List<String> channels) {
        String where = channels.isEmpty() ? "" : " in channel " + String.join(" or ", channels);
        String what = "no " + spec + " for " + target + where + " at " + depot.address();
        try {
            Optional<DepotPackage> other = depot.anywhere(spec, target);
            if (other.isPresent() && !channels.isEmpty()) {
                String names = String.join(", ", other.get().channels());
                return new PackageFault(
                        what,
                        "release " + other.get().ident() + " is in " + (names.isEmpty() ? "no channel" : names),
                        "set HAB_BLDR_CHANNEL to one of them, or load the release by its full identifier");
            }
            return elsewhere(what);
        } catch (NetworkFault | OperationFault e) {
            return new PackageFault(what, "the depot does not know it", "check the name");
        }
    }

    private PackageFault elsewhere(String what) {
        List<DepotVersion> versions = depot.versions(spec.origin(), spec.name());
        List<String> platforms = versions.stream()
                .filter(item -> spec.version().map(item.version()::equals).orElse(true))
                .flatMap(item -> item.platforms().stream())
                .distinct()
                .toList();
        if (!platforms.isEmpty() && !platforms.contains(target.name())) {
            return new PackageFault(what, "it is there for " + String.join(", ", platforms) + " only",
                    "use one that was built for " + target);
        }
        if (!versions.isEmpty()) {
            List<String> known = versions.stream().map(DepotVersion::version).toList();
            String version = spec.version().orElse("");
            return known.contains(version)
                    ? otherRelease(what, version)
                    : new PackageFault(what, "it holds " + name() + " " + few(known),
                            Suggestions.question(version, known, "choose one of these versions"));
        }
        return new PackageFault(what, "the depot does not know it, or it is private",
                Suggestions.question(name(), near(), "check the name; for a private origin set HAB_AUTH_TOKEN"));
    }

    private PackageFault otherRelease(String what, String version) {
        List<String> releases = depot.releases(spec.origin(), spec.name(), version).stream()
                .map(PackageIdent::release)
                .toList();
        return new PackageFault(what, "of version " + version + " it holds " + few(releases),
                Suggestions.question(spec.release().orElse(""), releases, "choose one of these releases"));
    }

    private static String few(List<String> all) {
        return String.join(", ", all.stream().limit(FEW).toList()) + (all.size() > FEW ? " and more" : "");
    }

    private String name() {
        return spec.origin() + "/" + spec.name();
    }

    private List<String> near() {
        String beginning = spec.name().substring(0, Math.min(FEW, spec.name().length()));
        return depot.search(spec.origin() + "/" + beginning).stream().map(PackageSpec::toString).toList();
    }
}
