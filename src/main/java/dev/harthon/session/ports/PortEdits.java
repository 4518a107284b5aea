package dev.harthon.session.ports;

import dev.harthon.app.PortName;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a user changed about the ports.
 *
 * @param requests ports that were exposed, by number and name
 * @param removed names of ports that would be exposed by default; never one that was exposed again
 */
public record PortEdits(List<PortRequest> requests, Set<PortName> removed) {

    /** Nothing. */
    public static final PortEdits NONE = new PortEdits(List.of(), Set.of());

    public PortEdits {
        requests = requests.stream().sorted().toList();
        SortedSet<PortName> gone = new TreeSet<>(removed);
        requests.forEach(request -> request.ownName().ifPresent(gone::remove));
        removed = Collections.unmodifiableSortedSet(gone);
    }

    /** With a port that takes the place of an earlier one with its number or name. */
    PortEdits with(PortRequest request) {
        return new PortEdits(
                Stream.concat(requests.stream().filter(other -> !other.sameAs(request)), Stream.of(request)).toList(),
                removed);
    }

    PortEdits without(PortRequest request) {
        return new PortEdits(requests.stream().filter(other -> !other.equals(request)).toList(), removed);
    }

    PortEdits removing(PortName name) {
        Set<PortName> more = new TreeSet<>(removed);
        more.add(name);
        return new PortEdits(requests, more);
    }

    PortEdits restoring(PortName name) {
        return keepingRemoved(other -> !other.equals(name));
    }

    /** Without those removals that do not hold. */
    PortEdits keepingRemoved(Predicate<PortName> kept) {
        return new PortEdits(requests, Set.copyOf(removed.stream().filter(kept).toList()));
    }
}
