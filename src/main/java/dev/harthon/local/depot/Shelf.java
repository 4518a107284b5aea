package dev.harthon.local.depot;

import dev.harthon.habitat.DepotVersionOrder;
import dev.harthon.habitat.PackageIdent;
import dev.harthon.habitat.PackageOrder;
import dev.harthon.habitat.Target;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** All releases that a depot has, at one moment. */
record Shelf(List<ShelfItem> items) {

    private static final Comparator<ShelfItem> NEWEST_LAST =
            Comparator.comparing(ShelfItem::ident, PackageOrder.by(new DepotVersionOrder()));

    Shelf {
        items = List.copyOf(items);
    }

    Stream<ShelfItem> where(Predicate<ShelfItem> wanted) {
        return items.stream().filter(wanted);
    }

    /** Where a release is there for several targets, one of them is as good as the other. */
    Optional<ShelfItem> find(PackageIdent ident) {
        return where(item -> item.ident().equals(ident)).findFirst();
    }

    Optional<ShelfItem> find(PackageIdent ident, Target target) {
        return where(item -> item.ident().equals(ident) && item.target().equals(target)).findFirst();
    }

    /** A version without any digit is never the latest: the depot's order cannot place it. */
    Optional<ShelfItem> latest(Target target, Predicate<ShelfItem> wanted) {
        return where(wanted)
                .filter(item -> item.target().equals(target))
                .filter(Shelf::isOrdered)
                .max(NEWEST_LAST);
    }

    /** The same releases with checksums that are wrong. */
    Shelf lying() {
        return new Shelf(items.stream().map(ShelfItem::lying).toList());
    }

    static boolean isOrdered(ShelfItem item) {
        return item.ident().version().chars().anyMatch(Character::isDigit);
    }

    static Comparator<ShelfItem> newestFirst() {
        return NEWEST_LAST.reversed();
    }
}
