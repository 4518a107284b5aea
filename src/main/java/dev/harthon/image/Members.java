package dev.harthon.image;

import dev.harthon.fault.PackageFault;
import dev.harthon.fault.PreflightFault;
import dev.harthon.habitat.HabitatPackage;
import dev.harthon.habitat.PackageIdent;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The packages of an image, each once, in an order that does not depend on how they were found. */
record Members(HabitatPackage service, List<HabitatPackage> all) {

    static Members of(ImageRequest request) {
        Members members = new Members(request.service().top(), request.packages());
        members.check();
        return members;
    }

    /** The newest release of the package with this name, of whatever origin. */
    Optional<HabitatPackage> named(String name) {
        return all.stream()
                .filter(member -> member.ident().name().equals(name))
                .max(Comparator.comparing((HabitatPackage member) -> member.ident().release())
                        .thenComparing(member -> member.ident().toString()));
    }

    /**
     * The packages with these names, in their order.
     *
     * @throws PackageFault naming all that are missing
     */
    List<HabitatPackage> require(List<String> names, String purpose) {
        List<String> missing = names.stream().filter(name -> named(name).isEmpty()).toList();
        if (!missing.isEmpty()) {
            throw new PackageFault(
                    "the image lacks " + String.join(", ", missing),
                    purpose,
                    "make them available, or name others with `set base-packages`");
        }
        return names.stream().map(name -> named(name).orElseThrow()).toList();
    }

    /** Those beside the service that could be run. */
    List<HabitatPackage> otherServices() {
        return all.stream()
                .filter(member -> member.runnable() && !member.ident().equals(service.ident()))
                .toList();
    }

    private void check() {
        if (!service.runnable()) {
            throw new PreflightFault(
                    service.ident() + " cannot be run", "it has no run hook", "load a package that is a service");
        }
        Map<String, List<PackageIdent>> targets = all.stream()
                .collect(Collectors.groupingBy(
                        member -> member.target().architecture() + (member.target().isLinux() ? "" : " (not Linux)"),
                        TreeMap::new,
                        Collectors.mapping(HabitatPackage::ident, Collectors.toList())));
        if (targets.size() > 1 || !service.target().isLinux()) {
            String found = targets.entrySet().stream()
                    .map(entry -> entry.getValue().get(0) + " is for " + entry.getKey())
                    .collect(Collectors.joining(", "));
            throw new PreflightFault(
                    "no agent can run these packages together", found, "load packages of one Linux target");
        }
    }
}
