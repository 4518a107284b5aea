package dev.harthon.workbench;

import dev.harthon.depot.names.NameCompletion;
import dev.harthon.depot.names.PackageNames;
import java.util.List;
import java.util.Optional;

/** Completes package names part by part: what is on this machine, then what the depot knows. Waits 150 ms at most. */
public final class PackageTips implements AutoCloseable {

    private static final int MOST = 200;

    /**
     * How a name may go on.
     *
     * @param text the whole name up to the end of its next part; an origin ends in a slash
     * @param whole whether nothing can follow: all four parts are there
     */
    public record Tip(String text, boolean whole) {}

    private final PackageLoader loader;
    private final Depots depots;
    private Optional<PackageNames> names = Optional.empty();

    public PackageTips(PackageLoader loader, Depots depots) {
        this.loader = loader;
        this.depots = depots;
    }

    /** Begins to read in the background, so that the first answer is quick too. */
    public void warm() {
        names().warm();
    }

    /** @param typed the beginning of a package name */
    public List<Tip> complete(String typed) {
        return names().complete(typed, MOST).stream()
                .map(NameCompletion::text)
                .map(text -> new Tip(text, text.chars().filter(letter -> letter == '/').count() == 3))
                .toList();
    }

    private synchronized PackageNames names() {
        PackageNames made = names.orElseGet(
                () -> new PackageNames(() -> loader.sources(List.of()), Optional.of(depots.names())));
        names = Optional.of(made);
        return made;
    }

    @Override
    public synchronized void close() {
        names.ifPresent(PackageNames::close);
    }
}
