package dev.harthon.depot;

import dev.harthon.fault.PackageFault;
import dev.harthon.habitat.ClientVersionOrder;
import dev.harthon.habitat.HabitatPackage;
import dev.harthon.habitat.PackageIdent;
import dev.harthon.habitat.PackageOrder;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Chooses the package that a folder is there for: one that no other needs, a service rather than not. */
final class TopPackage {

    private static final int MOST_NAMED = 4;

    private TopPackage() {}

    static HabitatPackage of(List<HabitatPackage> all, Path folder) {
        Set<PackageIdent> needed = all.stream()
                .flatMap(member -> Stream.concat(member.metadata().deps().stream(), member.metadata().tdeps().stream()))
                .collect(Collectors.toSet());
        List<HabitatPackage> free = all.stream().filter(member -> !needed.contains(member.ident())).toList();
        List<HabitatPackage> services = free.stream().filter(HabitatPackage::runnable).toList();
        List<HabitatPackage> choice = Stream.of(services, free, all).filter(some -> !some.isEmpty()).findFirst()
                .orElseThrow(() -> new PackageFault(
                        "no packages in " + folder, "it holds no .hart file", "name another folder"));
        if (choice.stream().map(TopPackage::name).distinct().count() > 1) {
            throw several(choice, folder);
        }
        return choice.stream()
                .max(Comparator.comparing(HabitatPackage::ident, PackageOrder.by(new ClientVersionOrder())))
                .orElseThrow();
    }

    private static PackageFault several(List<HabitatPackage> choice, Path folder) {
        String names = choice.stream().map(TopPackage::name).distinct().limit(MOST_NAMED)
                .collect(Collectors.joining(", "));
        long more = choice.stream().map(TopPackage::name).distinct().count() - MOST_NAMED;
        return new PackageFault(
                folder + " holds several packages that no other needs",
                names + (more > 0 ? " and " + more + " more" : ""),
                "name one of them, and the folder");
    }

    private static String name(HabitatPackage member) {
        return member.ident().origin() + "/" + member.ident().name();
    }
}
