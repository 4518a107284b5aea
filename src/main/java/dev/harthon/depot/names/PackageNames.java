package dev.harthon.depot.names;

import dev.harthon.depot.PackageSource;
import dev.harthon.fault.Fault;
import dev.harthon.habitat.DepotVersionOrder;
import dev.harthon.habitat.PackageIdent;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Completes package names step by step: origin, name, version, release. Never waits long, never fails, and works with
 * what is on this machine where nothing else is to be had. Safe for use by many threads.
 */
public final class PackageNames implements AutoCloseable {

    /** Origins of Habitat's own packages, to begin with. */
    private static final NameIndex USUAL = NameIndex.of(List.of("chef/", "core/"));

    private static final Duration MOMENT = Duration.ofMillis(120);

    private final Supplier<List<PackageSource>> sources;
    private final Optional<DepotNames> depot;
    private final Duration moment;
    private final Map<PackageSource, Local> locals = new ConcurrentHashMap<>();
    private final Background background = new Background();

    private record Local(List<PackageIdent> idents, NameIndex index) {}

    /** @param sources where packages are now; they may change from one call to the next */
    public PackageNames(Supplier<List<PackageSource>> sources, Optional<DepotNames> depot) {
        this(sources, depot, MOMENT);
    }

    PackageNames(Supplier<List<PackageSource>> sources, Optional<DepotNames> depot, Duration moment) {
        this.sources = sources;
        this.depot = depot;
        this.moment = moment;
    }

    /** Looks at what is on this machine, in the background, so that the first completion is quick too. */
    public void warm() {
        depot.ifPresent(DepotNames::warm);
        background.start(this, () -> complete("", 1));
    }

    /**
     * The ways in which a name may go on by one part: origins and names by the alphabet, versions and releases newest
     * first. Takes 150 ms at most; what is not known by then is there the next time.
     *
     * @param most to give, from each source
     */
    public List<NameCompletion> complete(String typed, int most) {
        Optional<NameQuestion> question = NameQuestion.of(typed);
        learn(question);
        int step = (int) typed.chars().filter(letter -> letter == '/').count();
        return known(question, step)
                .flatMap(index -> index.next(typed, most).stream())
                .distinct()
                .sorted(order(step))
                .map(text -> step == 0 ? new NameCompletion(text + "/", false) : new NameCompletion(text, true))
                .toList();
    }

    /** Waits a moment for what is not known yet. */
    private void learn(Optional<NameQuestion> question) {
        List<PackageSource> current = current();
        locals.keySet().retainAll(current);
        Stream<CompletableFuture<Void>> here = current.stream().map(this::refresh).flatMap(Optional::stream);
        Stream<CompletableFuture<Void>> there = depot.flatMap(names -> question.flatMap(names::prepare)).stream();
        Background.await(Stream.concat(here, there).toList(), moment);
    }

    private Stream<NameIndex> known(Optional<NameQuestion> question, int step) {
        Stream<NameIndex> here = locals.values().stream().map(Local::index);
        Stream<NameIndex> there = depot.flatMap(names -> question.map(names::answer)).stream();
        Stream<NameIndex> both = Stream.concat(here, there);
        return step > 0 ? both : Stream.concat(both, Stream.of(USUAL, origins()));
    }

    private List<PackageSource> current() {
        try {
            return sources.get();
        } catch (Fault e) {
            return List.of();
        }
    }

    /** A source gives the same list as long as nothing changed. */
    private Optional<CompletableFuture<Void>> refresh(PackageSource source) {
        return background.start(source, () -> {
            try {
                List<PackageIdent> idents = source.known();
                locals.compute(source, (same, before) -> before != null && before.idents() == idents
                        ? before
                        : new Local(idents, NameIndex.of(idents.stream().map(PackageIdent::toString).toList())));
            } catch (Fault e) {
                locals.remove(source);
            }
        });
    }

    private NameIndex origins() {
        return NameIndex.of(depot.map(DepotNames::origins).orElse(List.of()));
    }

    @Override
    public void close() {
        background.close();
        depot.ifPresent(DepotNames::close);
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
