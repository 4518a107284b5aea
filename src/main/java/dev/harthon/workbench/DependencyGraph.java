package dev.harthon.workbench;

import dev.harthon.fault.Suggestions;
import dev.harthon.fault.UsageFault;
import dev.harthon.habitat.Closure;
import dev.harthon.habitat.HabitatPackage;
import dev.harthon.habitat.PackageIdent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;

/** Who needs whom inside a closure, by the direct dependencies (DEPS) of its members. */
public final class DependencyGraph {

    /**
     * A place in the tree.
     *
     * @param repeated whether the package stood further up already: its own dependencies are not repeated
     */
    public record Node(PackageIdent ident, boolean repeated, List<Node> children) {}

    private final PackageIdent top;
    private final Map<PackageIdent, List<PackageIdent>> needs = new LinkedHashMap<>();

    public DependencyGraph(Closure closure) {
        this.top = closure.top().ident();
        closure.all().forEach(member -> needs.put(member.ident(), member.metadata().deps()));
    }

    /** The tree from the loaded package down; what was shown once is not unfolded again. */
    public Node tree() {
        return node(top, new HashSet<>());
    }

    private Node node(PackageIdent ident, Set<PackageIdent> seen) {
        boolean first = seen.add(ident);
        List<Node> children = new ArrayList<>();
        if (first) {
            needs.getOrDefault(ident, List.of()).forEach(child -> children.add(node(child, seen)));
        }
        boolean repeated = !first && !needs.getOrDefault(ident, List.of()).isEmpty();
        return new Node(ident, repeated, List.copyOf(children));
    }

    /** The members that name the package among their direct dependencies. */
    public List<PackageIdent> neededBy(PackageIdent ident) {
        return needs.entrySet().stream()
                .filter(entry -> entry.getValue().contains(ident))
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * Ways from the loaded package to another one, shortest first; at most so many. A way is only followed where it
     * leads to the goal, the one that ends soonest first: the work grows with the ways that are wanted, not with those
     * that there are, which in a dense closure is beyond counting.
     */
    public List<List<PackageIdent>> ways(PackageIdent to, int most) {
        Map<PackageIdent, Integer> distances = distancesTo(to);
        PriorityQueue<Way> open = new PriorityQueue<>(Way.SOONEST);
        List<List<PackageIdent>> found = new ArrayList<>();
        Optional.ofNullable(distances.get(top)).ifPresent(left -> open.add(new Way(List.of(top), left)));
        while (!open.isEmpty() && found.size() < most) {
            Way way = open.remove();
            if (way.left() == 0) {
                found.add(way.steps());
            } else {
                needs.getOrDefault(way.last(), List.of()).stream()
                        .filter(child -> distances.containsKey(child) && !way.steps().contains(child))
                        .forEach(child -> open.add(way.then(child, distances.get(child))));
            }
        }
        return List.copyOf(found);
    }

    /** The members that lead to a package, each with the fewest steps that it takes. */
    private Map<PackageIdent, Integer> distancesTo(PackageIdent to) {
        Map<PackageIdent, Integer> distances = new HashMap<>(Map.of(to, 0));
        Deque<PackageIdent> open = new ArrayDeque<>(List.of(to));
        while (!open.isEmpty()) {
            PackageIdent ident = open.remove();
            for (PackageIdent before : neededBy(ident)) {
                if (distances.putIfAbsent(before, distances.get(ident) + 1) == null) {
                    open.add(before);
                }
            }
        }
        return distances;
    }

    /** A way so far, and the fewest steps that are left of it. */
    private record Way(List<PackageIdent> steps, int left) {

        /** Of two that end equally soon, the one that is farther: so that some are finished at all. */
        static final Comparator<Way> SOONEST = Comparator.<Way>comparingInt(way -> way.steps().size() + way.left())
                .thenComparingInt(Way::left)
                .thenComparing(way -> way.steps().toString());

        PackageIdent last() {
            return steps.get(steps.size() - 1);
        }

        Way then(PackageIdent child, int fewest) {
            List<PackageIdent> longer = new ArrayList<>(steps);
            longer.add(child);
            return new Way(List.copyOf(longer), fewest);
        }
    }

    /** The member that a user means by a name, {@code origin/name} or an identifier in part or full. */
    public static HabitatPackage member(Closure closure, String text) {
        Optional<HabitatPackage> found = closure.all()
                .filter(member -> member.ident().name().equals(text)
                        || (member.ident() + "/").startsWith(text + "/"))
                .findFirst();
        return found.orElseThrow(() -> new UsageFault(
                "'" + text + "' is not in the closure of " + closure.top().ident(),
                "it holds " + closure.all().count() + " packages",
                Suggestions.question(
                        text,
                        closure.all()
                                .map(member -> member.ident().origin() + "/" + member.ident().name())
                                .toList(),
                        "list them: deps")));
    }
}
