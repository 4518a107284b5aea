package dev.harthon.workbench;

import dev.harthon.fault.Suggestions;
import dev.harthon.fault.UsageFault;
import dev.harthon.habitat.Closure;
import dev.harthon.habitat.HabitatPackage;
import dev.harthon.habitat.PackageIdent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** Every way from the loaded package to another one, shortest first; at most so many. */
    public List<List<PackageIdent>> ways(PackageIdent to, int most) {
        List<List<PackageIdent>> found = new ArrayList<>();
        List<List<PackageIdent>> edge = List.of(List.of(top));
        while (!edge.isEmpty() && found.size() < most) {
            List<List<PackageIdent>> next = new ArrayList<>();
            for (List<PackageIdent> way : edge) {
                PackageIdent last = way.get(way.size() - 1);
                if (last.equals(to)) {
                    found.add(way);
                } else {
                    needs.getOrDefault(last, List.of()).stream()
                            .filter(child -> !way.contains(child))
                            .forEach(child -> next.add(longer(way, child)));
                }
            }
            edge = next;
        }
        return found.stream().limit(most).toList();
    }

    private static List<PackageIdent> longer(List<PackageIdent> way, PackageIdent child) {
        List<PackageIdent> longer = new ArrayList<>(way);
        longer.add(child);
        return List.copyOf(longer);
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
