package dev.harthon.depot.names;

import dev.harthon.depot.PackageSource;
import dev.harthon.fault.Fault;
import dev.harthon.habitat.DepotVersionOrder;
import dev.harthon.habitat.PackageIdent;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Completes package names step by step: origin, name, version, release. Never waits long, never fails, and works with
 * what is on this machine where nothing else is to be had. Safe for use by many threads.
 */
public final class PackageNames {

    /** Origins of Habitat's own packages, to begin with. */
    private static final NameIndex USUAL = NameIndex.of(List.of("chef/", "core/"));

    private final Supplier<List<PackageSource>> sources;
    private final Optional<DepotNames> depot;
    private final Map<PackageSource, Local> locals = new ConcurrentHashMap<>();

    private record Local(List<PackageIdent> idents, NameIndex index) {}

    /** @param sources where packages are now; they may change from one call to the next */
    public PackageNames(Supplier<List<PackageSource>> sources, Optional<DepotNames> depot) {
        this.sources = sources;
        this.depot = depot;
    }

    /**
     * The ways in which a name may go on by one part: origins and names by the alphabet, versions and releases newest
     * first.
     *
     * @param most to give, from each source
     */
    public List<NameCompletion> complete(String typed, int most) {
        int step = (int) typed.chars().filter(letter -> letter == '/').count();
        Stream<String> found = Stream.of(here(typed, most), origins(typed, step, most), there(typed, most))
                .flatMap(List::stream)
                .distinct();
        return found.sorted(order(step))
                .map(text -> step == 0 ? new NameCompletion(text + "/", false) : new NameCompletion(text, true))
                .toList();
    }

    private List<String> here(String typed, int most) {
        List<PackageSource> current = sources.get();
        locals.keySet().retainAll(current);
        return current.stream().flatMap(source -> local(source).next(typed, most).stream()).toList();
    }

    /** A source gives the same list as long as nothing changed. */
    private NameIndex local(PackageSource source) {
        try {
            List<PackageIdent> idents = source.known();
            return locals.compute(source, (same, before) -> before != null && before.idents() == idents
                    ? before
                    : new Local(idents, NameIndex.of(idents.stream().map(PackageIdent::toString).toList()))).index();
        } catch (Fault e) {
            return NameIndex.of(List.of());
        }
    }

    private List<String> origins(String typed, int step, int most) {
        if (step > 0) {
            return List.of();
        }
        NameIndex asked = NameIndex.of(depot.map(DepotNames::origins).orElse(List.of()));
        return Stream.of(USUAL, asked).flatMap(index -> index.next(typed, most).stream()).toList();
    }

    private List<String> there(String typed, int most) {
        return depot.flatMap(names -> NameQuestion.of(typed).map(names::answer))
                .map(answer -> answer.next(typed, most))
                .orElse(List.of());
    }

    private static Comparator<String> order(int step) {
        return switch (step) {
            case 2 -> Comparator.comparing(PackageNames::lastPart, new DepotVersionOrder()).reversed();
            case 3 -> Comparator.<String>naturalOrder().reversed();
            default -> Comparator.naturalOrder();
        };
    }

    private static String lastPart(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
